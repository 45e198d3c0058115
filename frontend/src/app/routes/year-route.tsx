import { createLazyRoute } from '@tanstack/react-router';
import { YearPage } from '../../features/statistics/year-page';
import { fiscalYearOf } from '../../platform/clock/fiscal-year';

export const yearRoute = createLazyRoute('/signed-in/statistics/centre')({
  component: () => <YearPage latest={fiscalYearOf(new Date())} />,
});
