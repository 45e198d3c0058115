import type { Channel, ChannelDetail } from '../platform/api-types/channel';
import type { Message } from '../platform/api-types/message';
import type { Person } from '../platform/api-types/person';
import type { Reader, Thread, ThreadDetail, ThreadList } from '../platform/api-types/thread';
import type { ChannelEvent, Recorded } from '../realtime/events';

export const channelId = 'channel';

/** A channel as the server keeps it: every command writes one event, and every snapshot can be read at any time. */
export class ChannelModel {
  readonly log: Recorded[] = [];
  private readonly threads: { id: string; title: string; startedBy: Person; at: string }[] = [];
  private readonly messages: Message[] = [];
  private readonly tags = new Map<string, { kind: string; code: string }>();
  private readonly readers = new Map<string, Reader[]>();
  private members: Person[];

  constructor(members: readonly Person[]) {
    this.members = [...members];
  }

  get seq(): number {
    return this.log.length;
  }

  threadIds(): string[] {
    return this.threads.map(({ id }) => id);
  }

  start(by: Person): void {
    const id = `thread-${this.threads.length}`;
    this.threads.push({ id, title: `話題 ${id}`, startedBy: by, at: this.now() });
    const { unread: _, ...thread } = this.thread(id, nobody);
    this.record({ type: 'thread.started', thread });
    this.post(id, by);
  }

  post(threadId: string, by: Person): void {
    const message = this.message(threadId, by, this.seq + 1);
    this.messages.push(message);
    this.record({ type: 'message.posted', message });
  }

  read(threadId: string, by: Person, posts: number): void {
    const seqs = this.messages.filter((one) => one.threadId === threadId).map(({ seq }) => seq);
    const upTo = seqs[Math.min(posts, seqs.length) - 1];
    const known = this.readers.get(threadId) ?? [];
    const before = known.find(({ person }) => person === by)?.upTo ?? 0;
    if (upTo === undefined || upTo <= before) return;
    const readAt = this.now();
    this.readers.set(threadId, [
      ...known.filter(({ person }) => person !== by),
      { person: by, upTo, readAt },
    ]);
    this.record({ type: 'thread.read', threadId, reader: by, upTo, readAt });
  }

  tag(threadId: string, code: string): void {
    this.tags.set(threadId, { kind: 'CASE', code });
    const { kind, tags } = this.thread(threadId, nobody);
    this.record({ type: 'thread.tagged', threadId, kind, tags });
  }

  leave(person: Person): void {
    if (!this.members.includes(person)) return;
    this.members = this.members.filter((one) => one !== person);
    this.record({ type: 'channel.memberLeft', accountId: person.accountId, name: person.name });
  }

  join(person: Person): void {
    if (this.members.includes(person)) return;
    this.members.push(person);
    this.record({ type: 'channel.memberJoined', member: this.member(person) });
  }

  listFor(me: string): ThreadList {
    const threads = this.threads.map(({ id }) => this.thread(id, me));
    return {
      channelId,
      seq: this.seq,
      threads: threads.toSorted((one, other) => other.lastSeq - one.lastSeq),
    };
  }

  detailFor(threadId: string, me: string): ThreadDetail {
    return {
      seq: this.seq,
      thread: this.thread(threadId, me),
      messages: this.messages.filter((one) => one.threadId === threadId),
      more: false,
      readers: this.readers.get(threadId) ?? [],
    };
  }

  channel(): ChannelDetail {
    const members = this.members.map((person) => this.member(person));
    return { channelId, kind: 'peer', title: '県', seq: this.seq, role: 'member', members };
  }

  entryFor(me: string): Channel {
    const unread = this.threads.reduce((sum, { id }) => sum + this.thread(id, me).unread, 0);
    const members = this.members.length;
    return { channelId, kind: 'peer', title: '県', seq: this.seq, unread, members, role: 'member' };
  }

  private thread(id: string, me: string): Thread {
    const thread = this.threads.find((one) => one.id === id);
    if (!thread) throw new Error(id);
    const posts = this.messages.filter((one) => one.threadId === id);
    const read = (this.readers.get(id) ?? []).find(({ person }) => person.accountId === me)?.upTo ?? 0;
    const tag = this.tags.get(id);
    return {
      threadId: id,
      channelId,
      title: thread.title,
      kind: tag?.kind ?? 'PEER',
      state: 'open',
      startedBy: thread.startedBy,
      startedAt: thread.at,
      lastSeq: posts.at(-1)?.seq ?? 0,
      lastPostedAt: posts.at(-1)?.postedAt ?? thread.at,
      messages: posts.length,
      unread: posts.filter(({ seq, author }) => seq > read && author.accountId !== me).length,
      tags: tag ? [{ dimension: 'content', code: tag.code, primary: true }] : [],
    };
  }

  private member(person: Person) {
    return { person, role: 'member' as const, joinedAt: '2026-11-01T00:00:00Z', lastDay: null };
  }

  private message(threadId: string, author: Person, seq: number): Message {
    const id = `message-${this.messages.length}`;
    const postedAt = this.now();
    return { messageId: id, threadId, channelId, seq, clientId: id, author, body: id, postedAt };
  }

  private record(event: ChannelEvent): void {
    this.log.push({ streamId: channelId, seq: this.seq + 1, at: this.now(), event });
  }

  private now(): string {
    return new Date(Date.UTC(2026, 10, 21) + this.seq * 1000).toISOString();
  }
}

const nobody = '';
