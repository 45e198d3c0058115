import type { Message } from '../../platform/api-types/message';
import type { Thread } from '../../platform/api-types/thread';

export function applyMessageToThread(thread: Thread, message: Message, me: string): Thread {
  return {
    ...thread,
    messages: thread.messages + 1,
    lastSeq: message.seq,
    lastPostedAt: message.postedAt,
    unread: thread.unread + (message.author.accountId === me ? 0 : 1),
  };
}
