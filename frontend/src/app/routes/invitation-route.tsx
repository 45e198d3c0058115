import { createLazyRoute } from '@tanstack/react-router';
import { InvitationPage } from '../../features/people/invitation-page';

export const invitationRoute = createLazyRoute('/invitation')({ component: InvitationPage });
