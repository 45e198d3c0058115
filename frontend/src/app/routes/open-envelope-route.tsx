import { createLazyRoute } from '@tanstack/react-router';
import { OpenEnvelopePage } from '../../features/envelope/open-envelope-page';

export const openEnvelopeRoute = createLazyRoute('/envelope')({ component: OpenEnvelopePage });
