import { createStore } from '../platform/store/store';
import type { Recorded } from './events';
import { getEvents } from './get-events';
import { Streams } from './streams';

type Listeners = {
  me: string;
  apply: (event: Recorded) => void;
  renew: (streamId: string) => void;
  failed: (streamId: string, error: unknown) => boolean;
};

const silent: Listeners = { me: '', apply: () => {}, renew: () => {}, failed: () => false };
let listeners = silent;

/** The cursors of this page. There is one page, one socket, one set of cursors. */
export const streams = new Streams({
  fetchEvents: getEvents,
  apply: (event) => listeners.apply(event),
  renew: (streamId) => listeners.renew(streamId),
  failed: (streamId, error) => listeners.failed(streamId, error),
});

export const currentAccount = () => listeners.me;

export function listenToStreams(next: Listeners): () => void {
  listeners = next;
  return () => {
    listeners = silent;
  };
}

/** Channels this person was removed from while the page was open. */
export const closedChannels = createStore<ReadonlySet<string>>(new Set());

export function markClosed(channelId: string): void {
  closedChannels.set(new Set([...closedChannels.get(), channelId]));
}

export function markOpened(channelId: string): void {
  closedChannels.set(new Set([...closedChannels.get()].filter((one) => one !== channelId)));
}
