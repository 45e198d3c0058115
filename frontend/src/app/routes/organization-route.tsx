import { createLazyRoute } from '@tanstack/react-router';
import { OrganizationPage } from '../../features/organization/organization-page';

export const organizationRoute = createLazyRoute('/signed-in/organizations/$organizationId')({
  component: OrganizationOf,
});

function OrganizationOf() {
  const { organizationId } = organizationRoute.useParams();
  const { kind } = organizationRoute.useSearch();
  return <OrganizationPage key={organizationId} organizationId={organizationId} kind={kind} />;
}
