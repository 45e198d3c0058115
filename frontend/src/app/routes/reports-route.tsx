import { createLazyRoute } from '@tanstack/react-router';
import { ReportsPage } from '../../features/report/reports-page';

export const reportsRoute = createLazyRoute('/signed-in/reports')({ component: ReportsPage });
