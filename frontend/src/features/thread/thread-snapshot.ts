import type { Message } from '../../platform/api-types/message';
import type { Reader, ThreadDetail } from '../../platform/api-types/thread';
import type { Recorded } from '../../realtime/events';
import { advance } from '../../realtime/fold';
import { applyMessageToThread } from './thread-with';

function reduce(snapshot: ThreadDetail, { event }: Recorded, me: string): ThreadDetail | null {
  switch (event.type) {
    case 'message.posted':
      return event.message.threadId === snapshot.thread.threadId
        ? posted(snapshot, event.message, me)
        : snapshot;
    case 'thread.tagged':
      if (event.threadId !== snapshot.thread.threadId) return snapshot;
      return { ...snapshot, thread: { ...snapshot.thread, kind: event.kind, tags: event.tags } };
    case 'thread.read': {
      if (event.threadId !== snapshot.thread.threadId) return snapshot;
      const reader = { person: event.reader, upTo: event.upTo, readAt: event.readAt };
      return read(snapshot, reader, me);
    }
    default:
      return snapshot;
  }
}

function posted(snapshot: ThreadDetail, message: Message, me: string): ThreadDetail {
  return {
    ...withMessage(snapshot, message),
    thread: applyMessageToThread(snapshot.thread, message, me),
  };
}

function read(snapshot: ThreadDetail, reader: Reader, me: string): ThreadDetail | null {
  const known = snapshot.readers.find((one) => one.person.accountId === reader.person.accountId);
  if (known && known.upTo >= reader.upTo) return snapshot;
  const others = snapshot.readers.filter((one) => one !== known);
  const next = { ...snapshot, readers: [...others, reader] };
  if (reader.person.accountId !== me) return next;
  const oldest = snapshot.messages[0]?.seq ?? 0;
  if (snapshot.more && reader.upTo < oldest) return null;
  const unread = snapshot.messages.filter(({ seq, author }) => seq > reader.upTo && author.accountId !== me);
  return { ...next, thread: { ...snapshot.thread, unread: unread.length } };
}

/** Puts a post in its place; one that is there already stays single (the 201 and the event may come in any order). */
export function withMessage(snapshot: ThreadDetail, message: Message): ThreadDetail {
  if (snapshot.messages.some((one) => one.messageId === message.messageId)) return snapshot;
  const messages = [...snapshot.messages, message].toSorted((one, other) => one.seq - other.seq);
  return { ...snapshot, messages };
}

export const applyToThread = advance(reduce);
