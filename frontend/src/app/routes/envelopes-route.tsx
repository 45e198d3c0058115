import { createLazyRoute } from '@tanstack/react-router';
import { EnvelopesPage } from '../../features/envelope/envelopes-page';

export const envelopesRoute = createLazyRoute('/signed-in/envelopes')({ component: EnvelopesPage });
