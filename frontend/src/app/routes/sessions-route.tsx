import { createLazyRoute } from '@tanstack/react-router';
import { SessionsPage } from '../../features/identity/sessions-page';

export const sessionsRoute = createLazyRoute('/signed-in/sessions')({ component: SessionsPage });
