import { createLazyRoute } from '@tanstack/react-router';
import { InvitationsPage } from '../../features/people/invitations-page';

export const invitationsRoute = createLazyRoute('/signed-in/invitations')({ component: InvitationsPage });
