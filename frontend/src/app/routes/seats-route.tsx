import { createLazyRoute } from '@tanstack/react-router';
import { SeatsPage } from '../../features/seat/seats-page';

export const seatsRoute = createLazyRoute('/signed-in/seats')({ component: SeatsPage });
