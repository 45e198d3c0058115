import { keepsLedger, useMe } from '../../platform/session/me-context';
import { useSendWaitingEntries } from './use-entry-outbox';

/** Beside every page of whoever keeps a ledger. */
export function SendWaitingEntries() {
  return keepsLedger(useMe()) ? <Sending /> : null;
}

function Sending() {
  useSendWaitingEntries();
  return null;
}
