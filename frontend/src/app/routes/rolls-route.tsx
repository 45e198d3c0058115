import { createLazyRoute } from '@tanstack/react-router';
import { DueRollsPage } from '../../features/recertification/due-rolls-page';

export const rollsRoute = createLazyRoute('/signed-in/rolls')({ component: DueRollsPage });
