import { createLazyRoute } from '@tanstack/react-router';
import { EnterPage } from '../../features/consultation/enter-page';

export const enterRoute = createLazyRoute('/signed-in/ledger/new')({ component: EnterPage });
