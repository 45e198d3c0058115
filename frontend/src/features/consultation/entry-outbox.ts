import { type ApiProblem, asProblem } from '../../platform/api/api-problem';
import type { Consultation } from '../../platform/api-types/consultation';
import { dropDraft, keepDraft, readDraft } from '../../platform/drafts/drafts';
import { createStore, type Store } from '../../platform/store/store';
import { type EntryWords, entryCommand } from './entry-words';
import { enterConsultation } from './get-ledger';

/** A call that waits on this device. `refused`: it waits for a person, not for the network. */
export type WaitingEntry = {
  words: EntryWords;
  centreId: string;
  state: 'sending' | 'unsent';
  refused: boolean;
  problem?: ApiProblem;
};

type Kept = Pick<WaitingEntry, 'words' | 'centreId' | 'refused'>;

/** Whether it may go through by itself later: nobody could be reached, or the session has run out. */
export function mayGoLater(problem: ApiProblem): boolean {
  return problem.unreachable || problem.signedOut || problem.status >= 500;
}

/**
 * The calls of one person that could not be sent, in the order in which they were typed. They survive a reload of the
 * page and are kept under the person's account in this tab alone; signing out drops them, as it drops all drafts.
 */
export class EntryOutbox {
  readonly items: Store<readonly WaitingEntry[]>;
  private readonly draft: { channelId: string; name: string };
  private draining = false;

  constructor(
    accountId: string,
    private readonly onSent: (matter: Consultation) => void = () => {},
    private readonly enter: typeof enterConsultation = enterConsultation,
  ) {
    this.draft = { channelId: 'ledger', name: `outbox.${accountId}` };
    this.items = createStore<readonly WaitingEntry[]>(this.restored());
  }

  /** Takes in what could not be sent just now. */
  keep(words: EntryWords, centreId: string, problem?: ApiProblem): void {
    const entry: WaitingEntry = { words, centreId, state: 'unsent', refused: false };
    this.put(problem ? { ...entry, problem } : entry);
  }

  /** Sends what waits for the network, one after the other; stops where nobody can be reached. */
  async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    try {
      for (let next = this.next(); next; next = this.next()) {
        if (!(await this.attempt(next))) return;
      }
    } finally {
      this.draining = false;
    }
  }

  /** A person wants this one tried again. */
  async retry(clientId: string): Promise<void> {
    const entry = this.find(clientId);
    if (entry?.state !== 'unsent') return;
    this.put({ ...entry, refused: false });
    await this.drain();
  }

  /** Takes an unsent entry out and gives its words back; one that is on its way stays. */
  takeBack(clientId: string): EntryWords | undefined {
    const entry = this.find(clientId);
    if (entry?.state !== 'unsent') return undefined;
    this.replace(this.without(clientId));
    return entry.words;
  }

  private next(): WaitingEntry | undefined {
    return this.items.get().find(({ state, refused }) => state === 'unsent' && !refused);
  }

  private async attempt({ problem: _, ...entry }: WaitingEntry): Promise<boolean> {
    this.put({ ...entry, state: 'sending' });
    try {
      const matter = await this.enter(entryCommand(entry.words, entry.centreId));
      this.replace(this.without(entry.words.clientId));
      this.onSent(matter);
      return true;
    } catch (error) {
      const problem = asProblem(error);
      const refused = !mayGoLater(problem);
      this.put({ ...entry, state: 'unsent', refused, problem });
      return refused;
    }
  }

  private find(clientId: string): WaitingEntry | undefined {
    return this.items.get().find(({ words }) => words.clientId === clientId);
  }

  private put(entry: WaitingEntry): void {
    const { clientId } = entry.words;
    const known = this.find(clientId) !== undefined;
    if (known && readDraft(this.draft) === '') return this.items.set([]); // she signed out while it was on its way
    const changed = this.items.get().map((one) => (one.words.clientId === clientId ? entry : one));
    this.replace(known ? changed : [...changed, entry]);
  }

  private without(clientId: string): readonly WaitingEntry[] {
    return this.items.get().filter(({ words }) => words.clientId !== clientId);
  }

  private replace(items: readonly WaitingEntry[]): void {
    this.items.set(items);
    const kept: Kept[] = items.map(({ words, centreId, refused }) => ({ words, centreId, refused }));
    if (kept.length === 0) dropDraft(this.draft);
    else keepDraft(this.draft, JSON.stringify(kept));
  }

  private restored(): WaitingEntry[] {
    const text = readDraft(this.draft);
    if (text === '') return [];
    // Whether an attempt before the reload arrived is unknown here, so it counts as unsent.
    return (JSON.parse(text) as Kept[]).map((one) => ({ ...one, state: 'unsent' }));
  }
}
