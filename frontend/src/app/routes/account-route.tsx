import { createLazyRoute } from '@tanstack/react-router';
import { AccountPage } from '../../features/identity/account-page';

export const accountRoute = createLazyRoute('/signed-in/account')({ component: AccountPage });
