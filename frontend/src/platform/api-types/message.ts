import type { Person } from './person';

export type Message = {
  messageId: string;
  threadId: string;
  channelId: string;
  seq: number;
  clientId: string;
  author: Person;
  body: string;
  postedAt: string;
};

export type PostMessage = { clientId: string; body: string; affiliationId?: string };
