import { createLazyRoute } from '@tanstack/react-router';
import { PastLedgerPage } from '../../features/pastledger/past-ledger-page';

export const pastLedgerRoute = createLazyRoute('/signed-in/ledger/past/$fileId')({ component: FileOf });

function FileOf() {
  const { fileId } = pastLedgerRoute.useParams();
  return <PastLedgerPage key={fileId} fileId={fileId} />;
}
