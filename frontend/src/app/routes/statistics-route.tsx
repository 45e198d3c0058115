import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { StatisticsPage } from '../../features/statistics/statistics-page';
import { thisMonth } from '../../platform/clock/month';

export const statisticsRoute = createLazyRoute('/signed-in/statistics')({ component: StatisticsRoute });

function StatisticsRoute() {
  const navigate = useNavigate();
  const latest = thisMonth(new Date());
  const { month = latest, kind = 'CONSULTATION' } = useSearch({ from: '/signed-in/statistics' });
  return (
    <StatisticsPage
      month={month}
      latest={latest}
      kind={kind}
      onChange={(search) => void navigate({ to: '/statistics', search, replace: true })}
    />
  );
}
