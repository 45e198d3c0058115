import { createLazyRoute } from '@tanstack/react-router';
import { ReportPage } from '../../features/report/report-page';

export const reportRoute = createLazyRoute('/signed-in/reports/$reportId')({ component: ReportOf });

function ReportOf() {
  const { reportId } = reportRoute.useParams();
  return <ReportPage key={reportId} reportId={reportId} />;
}
