import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { LedgerPage } from '../../features/consultation/ledger-page';
import { thisMonth } from '../../platform/clock/month';

export const ledgerRoute = createLazyRoute('/signed-in/ledger')({ component: LedgerRoute });

function LedgerRoute() {
  const navigate = useNavigate();
  const latest = thisMonth(new Date());
  const { month = latest, centre = '' } = useSearch({ from: '/signed-in/ledger' });
  return (
    <LedgerPage
      month={month}
      centreId={centre}
      latest={latest}
      onChange={(next) =>
        void navigate({
          to: '/ledger',
          search: { month: next.month, ...(next.centreId ? { centre: next.centreId } : {}) },
          replace: true,
        })
      }
    />
  );
}
