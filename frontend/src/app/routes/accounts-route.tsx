import { createLazyRoute } from '@tanstack/react-router';
import { AccountsPage } from '../../features/people/accounts-page';

export const accountsRoute = createLazyRoute('/signed-in/accounts')({ component: AccountsPage });
