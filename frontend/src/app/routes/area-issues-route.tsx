import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { AreaIssuesPage } from '../../features/areaissue/area-issues-page';

export const areaIssuesRoute = createLazyRoute('/signed-in/area-issues')({ component: AreaIssuesRoute });

function AreaIssuesRoute() {
  const navigate = useNavigate();
  const search = useSearch({ from: '/signed-in/area-issues' });
  return (
    <AreaIssuesPage
      wish={search}
      onChange={(next) => void navigate({ to: '/area-issues', search: next, replace: true })}
    />
  );
}
