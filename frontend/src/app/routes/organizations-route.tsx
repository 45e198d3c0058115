import { createLazyRoute } from '@tanstack/react-router';
import { OrganizationsPage } from '../../features/organization/organizations-page';

export const organizationsRoute = createLazyRoute('/signed-in/organizations')({
  component: OrganizationsPage,
});
