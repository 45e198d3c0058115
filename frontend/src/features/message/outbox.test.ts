import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../platform/api/api-problem';
import type { Message, PostMessage } from '../../platform/api-types/message';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { Outbox } from './outbox';

const place = { channelId: 'c', threadId: 't' };
const stored = (json: PostMessage) => ({ ...json, messageId: 'm', seq: 1 }) as unknown as Message;

describe('the outbox of a thread', () => {
  beforeEach(dropAllDrafts);

  test('calls a post sent only after the server has answered', async () => {
    let answer: (message: Message) => void = () => {};
    const posted = vi.fn();
    const outbox = new Outbox(place, () => new Promise((resolve) => (answer = resolve)));
    const sending = outbox.send('こんにちは', undefined, posted);
    expect(outbox.items.get()).toMatchObject([{ body: 'こんにちは', state: 'sending' }]);
    expect(posted).not.toHaveBeenCalled();
    answer({ messageId: 'm' } as Message);
    await sending;
    expect(outbox.items.get()).toEqual([]);
    expect(posted).toHaveBeenCalledOnce();
  });

  test('keeps what failed and sends it again under the same id with the same words', async () => {
    const attempts: PostMessage[] = [];
    const outbox = new Outbox(place, async (_, json) => {
      attempts.push(json);
      if (attempts.length === 1) throw new ApiProblem(0, 'unreachable', undefined);
      return stored(json);
    });
    await outbox.send('血圧 128/76', 'affiliation', () => {});
    const [failed] = outbox.items.get();
    expect(failed).toMatchObject({ state: 'unsent', body: '血圧 128/76', problem: { code: 'unreachable' } });
    await outbox.retry(failed?.clientId ?? '', () => {});
    expect(attempts[1]).toEqual(attempts[0]);
    expect(outbox.items.get()).toEqual([]);
  });

  test('brings unsent posts back after a reload, as unsent', async () => {
    const fails = () => Promise.reject(new ApiProblem(0, 'unreachable', undefined));
    await new Outbox(place, fails).send('消えては困る', undefined, () => {});
    expect(new Outbox(place, fails).items.get()).toMatchObject([{ body: '消えては困る', state: 'unsent' }]);
  });

  test('gives the words back and forgets the post when it is taken back', async () => {
    const outbox = new Outbox(place, () => Promise.reject(new ApiProblem(400, 'invalid', undefined)));
    await outbox.send('直したい', undefined, () => {});
    expect(outbox.takeBack(outbox.items.get()[0]?.clientId ?? '')).toBe('直したい');
    expect(new Outbox(place).items.get()).toEqual([]);
  });
});
