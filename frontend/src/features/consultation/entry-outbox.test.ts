import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiProblem } from '../../platform/api/api-problem';
import type { Consultation, EnterConsultation } from '../../platform/api-types/consultation';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { EntryOutbox } from './entry-outbox';
import { blankEntry, type EntryWords } from './entry-words';

const typed = (summary: string): EntryWords => ({ ...blankEntry(), summary });
const noNetwork = () => new ApiProblem(0, 'unreachable', undefined);

/** A ledger that counts by client id, behind a network that fails in every way there is. */
class Ledger {
  readonly counted: string[] = [];
  network: 'up' | 'down' | 'loses the answer' = 'up';
  private readonly known = new Set<string>();

  readonly enter = async (json: EnterConsultation): Promise<Consultation> => {
    if (this.network === 'down') throw noNetwork();
    if (json.summary.includes('拒')) throw new ApiProblem(400, 'invalid', undefined);
    if (!this.known.has(json.clientId)) this.counted.push(json.summary);
    this.known.add(json.clientId);
    if (this.network === 'loses the answer') throw noNetwork();
    return { consultationId: json.clientId } as Consultation;
  };
}

const summaries = (outbox: EntryOutbox) => outbox.items.get().map(({ words }) => words.summary);

describe('calls that wait on the device', () => {
  beforeEach(dropAllDrafts);

  const step = fc.oneof(
    fc.constantFrom<'type' | 'refused' | 'drain' | 'reload' | 'twice'>(
      'type',
      'type',
      'refused',
      'drain',
      'twice',
      'reload',
    ),
    fc.constantFrom<Ledger['network']>('up', 'down', 'loses the answer'),
  );

  test('are all counted once and in their order, whatever the network and the page do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        dropAllDrafts();
        const ledger = new Ledger();
        let outbox = new EntryOutbox('sato', undefined, ledger.enter);
        const good: string[] = [];
        const bad: string[] = [];
        for (const [index, what] of steps.entries()) {
          if (what === 'type') {
            good.push(`相談 ${index}`);
            outbox.keep(typed(`相談 ${index}`), '');
          } else if (what === 'refused') {
            bad.push(`拒 ${index}`);
            outbox.keep(typed(`拒 ${index}`), '');
          } else if (what === 'drain') await outbox.drain();
          else if (what === 'twice') await Promise.all([outbox.drain(), outbox.drain()]);
          else if (what === 'reload') outbox = new EntryOutbox('sato', undefined, ledger.enter);
          else ledger.network = what;
          const there = new Set([...ledger.counted, ...summaries(outbox)]);
          expect([...there].toSorted()).toEqual([...good, ...bad].toSorted());
        }
        ledger.network = 'up';
        await outbox.drain();
        expect(ledger.counted).toEqual(good);
        expect(summaries(outbox)).toEqual(bad);
      }),
    );
  });

  test('say 送信中 only while one is on its way, and the others wait', async () => {
    let answer: (matter: Consultation) => void = () => {};
    const outbox = new EntryOutbox('sato', undefined, () => new Promise((resolve) => (answer = resolve)));
    outbox.keep(typed('一件目'), '');
    outbox.keep(typed('二件目'), '');
    const draining = outbox.drain();
    expect(outbox.items.get().map(({ state }) => state)).toEqual(['sending', 'unsent']);
    expect(outbox.takeBack(outbox.items.get()[0]?.words.clientId ?? '')).toBeUndefined();
    answer({} as Consultation);
    await expect.poll(() => summaries(outbox)).toEqual(['二件目']);
    answer({} as Consultation);
    await draining;
    expect(outbox.items.get()).toEqual([]);
  });

  test('that are refused wait for a person, and hold up nobody', async () => {
    const ledger = new Ledger();
    const outbox = new EntryOutbox('sato', undefined, ledger.enter);
    outbox.keep(typed('拒まれる'), '');
    outbox.keep(typed('通る'), '');
    await outbox.drain();
    expect(ledger.counted).toEqual(['通る']);
    expect(outbox.items.get()).toMatchObject([
      { words: { summary: '拒まれる' }, state: 'unsent', refused: true, problem: { code: 'invalid' } },
    ]);
  });

  test('wait also when the session has run out meanwhile', async () => {
    const outbox = new EntryOutbox('sato', undefined, () =>
      Promise.reject(new ApiProblem(401, 'signed-out', undefined)),
    );
    outbox.keep(typed('待つ'), '');
    await outbox.drain();
    expect(outbox.items.get()).toMatchObject([{ refused: false, state: 'unsent' }]);
  });

  test('are given back as they were typed, under the same id', () => {
    const outbox = new EntryOutbox('sato');
    const words = typed('直したい');
    outbox.keep(words, 'shibata');
    expect(outbox.takeBack(words.clientId)).toEqual(words);
    expect(new EntryOutbox('sato').items.get()).toEqual([]);
  });

  test('are never seen nor sent by another person at the same device', async () => {
    const ledger = new Ledger();
    new EntryOutbox('sato').keep(typed('佐藤の相談'), '');
    const other = new EntryOutbox('takahashi', undefined, ledger.enter);
    expect(other.items.get()).toEqual([]);
    await other.drain();
    expect(ledger.counted).toEqual([]);
    expect(summaries(new EntryOutbox('sato'))).toEqual(['佐藤の相談']);
  });

  test('that are on their way when she signs out leave nothing behind', async () => {
    let fail: (problem: ApiProblem) => void = () => {};
    const outbox = new EntryOutbox('sato', undefined, () => new Promise((_, reject) => (fail = reject)));
    outbox.keep(typed('残さない'), '');
    const draining = outbox.drain();
    dropAllDrafts();
    fail(noNetwork());
    await draining;
    expect(outbox.items.get()).toEqual([]);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('残さない');
  });

  test('are gone from the device with signing out', () => {
    new EntryOutbox('sato').keep(typed('残さない'), '');
    dropAllDrafts();
    expect(new EntryOutbox('sato').items.get()).toEqual([]);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('残さない');
  });
});
