import { createLazyRoute } from '@tanstack/react-router';
import { NewReportPage } from '../../features/report/new-report-page';

export const newReportRoute = createLazyRoute('/signed-in/reports/new')({ component: NewReportPage });
