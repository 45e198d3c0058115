import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { AccessLogPage } from '../../features/accesslog/access-log-page';

export const accessLogRoute = createLazyRoute('/signed-in/access-log')({ component: AccessLogRoute });

function AccessLogRoute() {
  const navigate = useNavigate();
  return (
    <AccessLogPage
      search={useSearch({ from: '/signed-in/access-log' })}
      onChange={(search) => void navigate({ to: '/access-log', search, replace: true })}
    />
  );
}
