import { createLazyRoute } from '@tanstack/react-router';
import { AreaIssuePage } from '../../features/areaissue/area-issue-page';

export const areaIssueRoute = createLazyRoute('/signed-in/area-issues/$issueId')({ component: AreaIssueOf });

function AreaIssueOf() {
  const { issueId } = areaIssueRoute.useParams();
  return <AreaIssuePage key={issueId} issueId={issueId} />;
}
