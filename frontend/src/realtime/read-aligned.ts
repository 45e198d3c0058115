import type { Reducer } from './fold';
import { fold } from './fold';
import { currentAccount, streams } from './live-streams';

const attempts = 3;

/**
 * Reads a snapshot and replays what arrived on the socket while it was on its way: without this an event
 * committed between the server's read and the arrival of its answer would be missing until the next visit.
 */
export async function readAligned<S extends { seq: number }>(
  streamId: string,
  read: () => Promise<S>,
  reduce: Reducer<S>,
): Promise<S> {
  let snapshot = await read();
  for (let attempt = 1; attempt < attempts; attempt++) {
    streams.start(streamId, snapshot.seq);
    const missed = await streams.since(streamId, snapshot.seq);
    const current = fold(snapshot, missed, reduce, currentAccount());
    if (current !== null) return current;
    snapshot = await read();
  }
  return snapshot;
}
