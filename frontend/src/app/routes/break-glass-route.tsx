import { createLazyRoute } from '@tanstack/react-router';
import { BreakGlassPage } from '../../features/breakglass/break-glass-page';

export const breakGlassRoute = createLazyRoute('/signed-in/break-glass')({ component: BreakGlassPage });
