import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyToChannelList } from '../features/channel/channel-list-snapshot';
import { applyToChannel } from '../features/channel/channel-snapshot';
import { applyToThreadList } from '../features/thread/thread-list-snapshot';
import { applyToThread } from '../features/thread/thread-snapshot';
import type { Recorded } from '../realtime/events';
import { fold, type Reducer } from '../realtime/fold';
import { type EventPage, Streams } from '../realtime/streams';
import { type ChannelModel, channelId } from './channel-model';
import { sato } from './people';
import { newChannel, play, story } from './random-story';

const me = sato.accountId;

/** Plays a story, remembering what a snapshot looked like at some moment in it. */
function check<S>(snapshotOf: (model: ChannelModel) => S | undefined, reduce: Reducer<S>): number {
  let decided = 0;
  fc.assert(
    fc.property(story, fc.nat(40), (steps, moment) => {
      const model = newChannel();
      let old: S | undefined;
      steps.forEach((step, index) => {
        if (index === moment) old = snapshotOf(model);
        play(model, step);
      });
      if (old === undefined) return;
      const current = fold(old, model.log, reduce, me);
      if (current === null) return;
      decided++;
      expect(current).toEqual(snapshotOf(model));
    }),
    { numRuns: 400 },
  );
  return decided;
}

describe('applying the events to an old snapshot gives what a fresh read gives', () => {
  test('for the list of threads', () => {
    expect(check((model) => model.listFor(me), applyToThreadList)).toBeGreaterThan(50);
  });

  test('for a thread with its posts and readers', () => {
    const firstThread = (model: ChannelModel) =>
      model.threadIds().length > 0 ? model.detailFor('thread-0', me) : undefined;
    expect(check(firstThread, applyToThread)).toBeGreaterThan(50);
  });

  test('for the members of a channel', () => {
    expect(check((model) => model.channel(), applyToChannel)).toBeGreaterThan(50);
  });

  test('for the list of channels', () => {
    const list = (model: ChannelModel) => ({ accountSeq: 0, channels: [model.entryFor(me)] });
    expect(check(list, applyToChannelList)).toBeGreaterThan(50);
  });

  test('also when frames are lost, doubled and out of order and the gaps are fetched', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.array(fc.nat(60), { maxLength: 90 }), async (steps, frames) => {
        const model = newChannel();
        model.start(sato);
        let snapshot = model.detailFor('thread-0', me);
        const start = model.seq;
        for (const step of steps) play(model, step);
        const streams = new Streams({
          fetchEvents: async (_, after) => pageOf(model.log, after),
          apply: (event) => {
            snapshot = applyToThread(snapshot, event, me) ?? model.detailFor('thread-0', me);
          },
          renew: () => {},
          failed: () => false,
        });
        streams.start(channelId, start);
        const delivered = frames.flatMap((index) => model.log[index] ?? []);
        await Promise.all(delivered.map((event) => streams.deliver(event)));
        await streams.reach(channelId, model.seq);
        expect(snapshot).toEqual({ ...model.detailFor('thread-0', me), seq: model.seq });
      }),
    );
  });
});

function pageOf(log: Recorded[], after: number): EventPage {
  const events = log.slice(after, after + 7);
  return { events, complete: after + events.length === log.length, seq: log.length };
}
