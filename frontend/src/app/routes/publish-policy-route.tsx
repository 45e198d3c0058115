import { createLazyRoute, useNavigate, useParams } from '@tanstack/react-router';
import { PublishPage } from '../../features/policy/publish-page';

const path = '/signed-in/policies/publish/$organizationId';

export const publishPolicyRoute = createLazyRoute(path)({ component: PublishPolicyRoute });

function PublishPolicyRoute() {
  const { organizationId } = useParams({ from: path });
  const navigate = useNavigate();
  return (
    <PublishPage
      key={organizationId}
      organizationId={organizationId}
      onPublished={() => void navigate({ to: '/policies' })}
    />
  );
}
