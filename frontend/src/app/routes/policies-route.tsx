import { createLazyRoute } from '@tanstack/react-router';
import { PoliciesPage } from '../../features/policy/policies-page';

export const policiesRoute = createLazyRoute('/signed-in/policies')({ component: PoliciesPage });
