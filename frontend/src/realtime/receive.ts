import type { Recorded } from './events';

export type Receipt<R> = { cursor: number; fresh: R[]; gap: boolean };

/** What of these events comes next, in order, after the cursor. Known ones are passed over, a hole ends it. */
export function receive<R extends Pick<Recorded, 'seq'>>(cursor: number, events: readonly R[]): Receipt<R> {
  const fresh: R[] = [];
  let at = cursor;
  let gap = false;
  for (const event of events) {
    if (event.seq <= at) continue;
    if (event.seq > at + 1) {
      gap = true;
      break;
    }
    fresh.push(event);
    at = event.seq;
  }
  return { cursor: at, fresh, gap };
}
