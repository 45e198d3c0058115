import { type ApiProblem, asProblem } from '../../platform/api/api-problem';
import type { Message } from '../../platform/api-types/message';
import { dropDraft, keepDraft, readDraft } from '../../platform/drafts/drafts';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { createStore, type Store } from '../../platform/store/store';
import { postMessage } from './post-message';

export type Outgoing = {
  clientId: string;
  body: string;
  affiliationId?: string;
  state: 'sending' | 'unsent';
  problem?: ApiProblem;
};

export type Place = { channelId: string; threadId: string };

type Posted = (message: Message) => void;

/** The posts of one thread that the server has not acknowledged. They survive a reload of the page. */
export class Outbox {
  readonly items: Store<readonly Outgoing[]>;
  private readonly draft: { channelId: string; name: string };

  constructor(
    private readonly place: Place,
    private readonly post: typeof postMessage = postMessage,
  ) {
    this.draft = { channelId: place.channelId, name: `outbox.${place.threadId}` };
    this.items = createStore<readonly Outgoing[]>(this.restored());
  }

  send(body: string, affiliationId: string | undefined, onPosted: Posted): Promise<void> {
    const item: Outgoing = { clientId: uuidV7(), body, state: 'sending' };
    if (affiliationId) item.affiliationId = affiliationId;
    return this.attempt(item, onPosted);
  }

  /** The same words under the same id: if the first attempt did arrive, nothing is posted twice. */
  async retry(clientId: string, onPosted: Posted): Promise<void> {
    const item = this.items.get().find((one) => one.clientId === clientId);
    if (item?.state === 'unsent') await this.attempt(item, onPosted);
  }

  /** Takes an unsent post out and gives its words back. */
  takeBack(clientId: string): string {
    const item = this.items.get().find((one) => one.clientId === clientId);
    this.replace(this.without(clientId));
    return item?.body ?? '';
  }

  private async attempt({ problem: _, ...item }: Outgoing, onPosted: Posted): Promise<void> {
    this.put({ ...item, state: 'sending' });
    const { clientId, body, affiliationId } = item;
    try {
      const affiliation = affiliationId ? { affiliationId } : {};
      const message = await this.post(this.place.threadId, { clientId, body, ...affiliation });
      onPosted(message);
      this.replace(this.without(clientId));
    } catch (error) {
      this.put({ ...item, state: 'unsent', problem: asProblem(error) });
    }
  }

  private put(item: Outgoing): void {
    const known = this.items.get().some((one) => one.clientId === item.clientId);
    const changed = this.items.get().map((one) => (one.clientId === item.clientId ? item : one));
    this.replace(known ? changed : [...changed, item]);
  }

  private without(clientId: string): readonly Outgoing[] {
    return this.items.get().filter((one) => one.clientId !== clientId);
  }

  private replace(items: readonly Outgoing[]): void {
    this.items.set(items);
    const words = items.map(({ clientId, body, affiliationId }) => ({ clientId, body, affiliationId }));
    if (words.length === 0) dropDraft(this.draft);
    else keepDraft(this.draft, JSON.stringify(words));
  }

  private restored(): Outgoing[] {
    const text = readDraft(this.draft);
    if (text === '') return [];
    const words = JSON.parse(text) as Pick<Outgoing, 'clientId' | 'body' | 'affiliationId'>[];
    // Whether an attempt before the reload arrived is unknown here, so it counts as unsent.
    return words.map((one) => ({ ...one, state: 'unsent' }));
  }
}

const open = new Map<string, { channelId: string; outbox: Outbox }>();

export function outboxOf(place: Place): Outbox {
  const outbox = open.get(place.threadId)?.outbox ?? new Outbox(place);
  open.set(place.threadId, { channelId: place.channelId, outbox });
  return outbox;
}

export function forgetOutboxesOf(channelId: string): void {
  for (const [threadId, one] of open) if (one.channelId === channelId) open.delete(threadId);
}
