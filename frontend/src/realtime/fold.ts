import type { Recorded } from './events';

/** A pure reducer; `null` says that the event does not tell enough and the snapshot must be read again. */
export type Reducer<S> = (snapshot: S, event: Recorded, me: string) => S | null;

/** Applies what the snapshot has not seen yet. */
export function advance<S extends { seq: number }>(reduce: Reducer<S>): Reducer<S> {
  return (snapshot, event, me) => {
    if (event.seq <= snapshot.seq) return snapshot;
    const next = reduce(snapshot, event, me);
    return next === null ? null : { ...next, seq: event.seq };
  };
}

export function fold<S>(snapshot: S, events: readonly Recorded[], reduce: Reducer<S>, me: string): S | null {
  let current: S = snapshot;
  for (const event of events) {
    const next = reduce(current, event, me);
    if (next === null) return null;
    current = next;
  }
  return current;
}
