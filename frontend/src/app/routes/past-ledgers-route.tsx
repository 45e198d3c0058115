import { createLazyRoute } from '@tanstack/react-router';
import { PastLedgersPage } from '../../features/pastledger/past-ledgers-page';

export const pastLedgersRoute = createLazyRoute('/signed-in/ledger/past')({ component: PastLedgersPage });
