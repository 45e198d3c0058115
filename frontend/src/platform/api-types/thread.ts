import type { Message } from './message';
import type { Person } from './person';

export type Tag = { dimension: string; code: string; primary: boolean };

export type Thread = {
  threadId: string;
  channelId: string;
  title: string;
  kind: string;
  state: 'open' | 'resolved';
  startedBy: Person;
  startedAt: string;
  lastSeq: number;
  lastPostedAt: string;
  messages: number;
  unread: number;
  tags: Tag[];
};

export type ThreadList = { channelId: string; seq: number; threads: Thread[] };

export type Reader = { person: Person; upTo: number; readAt: string };

export type ThreadDetail = {
  seq: number;
  thread: Thread;
  messages: Message[];
  more: boolean;
  readers: Reader[];
};

export type StartThread = { clientId: string; title: string; body: string; affiliationId?: string };
export type StartedThread = { thread: Thread; message: Message };
