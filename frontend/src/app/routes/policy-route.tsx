import { createLazyRoute, useParams } from '@tanstack/react-router';
import { PolicyPage } from '../../features/policy/policy-page';

export const policyRoute = createLazyRoute('/signed-in/policies/$versionId')({ component: PolicyRoute });

function PolicyRoute() {
  const { versionId } = useParams({ from: '/signed-in/policies/$versionId' });
  return <PolicyPage key={versionId} versionId={versionId} />;
}
