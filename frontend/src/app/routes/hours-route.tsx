import { createLazyRoute } from '@tanstack/react-router';
import { HoursPage } from '../../features/consultation/hours-page';

export const hoursRoute = createLazyRoute('/signed-in/ledger/hours')({ component: HoursPage });
