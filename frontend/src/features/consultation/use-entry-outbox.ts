import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../platform/query/keys';
import { useMe } from '../../platform/session/me-context';
import { connection } from '../../realtime/connection';
import { EntryOutbox } from './entry-outbox';

const open = new WeakMap<QueryClient, { accountId: string; outbox: EntryOutbox }>();

/** The outbox of the person whose page it is; nobody else's is ever opened. */
export function useEntryOutbox(): EntryOutbox {
  const client = useQueryClient();
  const { accountId } = useMe();
  const known = open.get(client);
  if (known?.accountId === accountId) return known.outbox;
  const outbox = new EntryOutbox(accountId, () => {
    void client.invalidateQueries({ queryKey: [...keys.ledger, 'month'] });
    void client.invalidateQueries({ queryKey: keys.statistics });
  });
  open.set(client, { accountId, outbox });
  return outbox;
}

/** Sends what waits as soon as the network is back, whatever page is open. */
export function useSendWaitingEntries(): void {
  const outbox = useEntryOutbox();
  useEffect(() => {
    const send = () => void outbox.drain();
    const stop = connection.subscribe(() => {
      if (connection.get() === 'live') send();
    });
    window.addEventListener('online', send);
    send();
    return () => {
      stop();
      window.removeEventListener('online', send);
    };
  }, [outbox]);
}
