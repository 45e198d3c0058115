import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { TablesPage } from '../../features/statistics/tables/tables-page';
import { fiscalYearOf } from '../../platform/clock/fiscal-year';

export const tablesRoute = createLazyRoute('/signed-in/statistics/tables')({ component: TablesRoute });

function TablesRoute() {
  const navigate = useNavigate();
  return (
    <TablesPage
      asked={useSearch({ from: '/signed-in/statistics/tables' })}
      latest={fiscalYearOf(new Date())}
      onAsk={(search) => void navigate({ to: '/statistics/tables', search, replace: true })}
    />
  );
}
