import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recorded } from './events';
import { type EventPage, Streams } from './streams';

const event = (seq: number): Recorded => ({
  streamId: 's',
  seq,
  at: '2026-11-21T00:00:00Z',
  event: { type: 'channel.memberLeft', accountId: String(seq), name: '' },
});

function streamsOver(length: number, pageSize: number) {
  const applied: number[] = [];
  const cursors: number[] = [];
  const fetchEvents = async (_: string, after: number): Promise<EventPage> => {
    const events = Array.from({ length: Math.min(pageSize, length - after) }, (__, i) =>
      event(after + 1 + i),
    );
    return { events, complete: after + events.length === length, seq: length };
  };
  const streams: Streams = new Streams({
    fetchEvents,
    apply: ({ seq }) => {
      applied.push(seq);
      cursors.push(streams.cursor('s') ?? -1);
    },
    renew: () => {},
    failed: () => false,
  });
  return { streams, applied, cursors };
}

describe('a stream', () => {
  test('applies every event once and in order, whatever is lost, doubled or late on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 120 }),
        async (length, pageSize, deliveries) => {
          const { streams, applied, cursors } = streamsOver(length, pageSize);
          streams.start('s', 0);
          await Promise.all(
            deliveries.filter((seq) => seq <= length).map((seq) => streams.deliver(event(seq))),
          );
          await streams.reach('s', length);
          expect(applied).toEqual(Array.from({ length }, (_, index) => index + 1));
          expect(cursors).toEqual(cursors.toSorted((one, other) => one - other));
        },
      ),
    );
  });

  test('never takes its cursor back when the server or a late frame names an older seq', async () => {
    const { streams } = streamsOver(10, 5);
    streams.start('s', 10);
    await streams.reach('s', 3);
    await streams.deliver(event(4));
    streams.start('s', 1);
    expect(streams.cursor('s')).toBe(10);
  });

  test('gives a snapshot that was read too early what it has missed', async () => {
    const { streams } = streamsOver(8, 3);
    streams.start('s', 0);
    await streams.reach('s', 8);
    expect((await streams.since('s', 5)).map(({ seq }) => seq)).toEqual([6, 7, 8]);
    expect(await streams.since('s', 8)).toEqual([]);
  });

  test('reads everything anew rather than replaying more than a thousand events', async () => {
    const renewed: string[] = [];
    const streams = new Streams({
      fetchEvents: () => Promise.reject(new Error('must not be asked')),
      apply: () => {},
      renew: (streamId) => renewed.push(streamId),
      failed: () => false,
    });
    streams.start('s', 1);
    await streams.reach('s', 5_000);
    expect(renewed).toEqual(['s']);
    expect(streams.cursor('s')).toBe(5_000);
  });

  test('tries again after a failure that may pass and stops when the channel was dropped meanwhile', async () => {
    let failures = 2;
    const applied: number[] = [];
    const streams = new Streams({
      fetchEvents: async (_, after) => {
        if (failures-- > 0) throw new Error('unreachable');
        return { events: [event(after + 1)], complete: true, seq: 1 };
      },
      apply: ({ seq }) => applied.push(seq),
      renew: () => {},
      failed: () => true,
      retryAfter: () => Promise.resolve(),
    });
    streams.start('s', 0);
    await streams.reach('s', 1);
    expect(applied).toEqual([1]);

    failures = 1;
    streams.start('t', 0);
    const catchingUp = streams.reach('t', 1);
    streams.drop('t');
    await catchingUp;
    expect(applied).toEqual([1]);
  });
});
