import type { Thread, ThreadList } from '../../platform/api-types/thread';
import type { Recorded } from '../../realtime/events';
import { advance } from '../../realtime/fold';
import { applyMessageToThread } from './thread-with';

function reduce(snapshot: ThreadList, { event }: Recorded, me: string): ThreadList | null {
  switch (event.type) {
    case 'thread.started':
      return withThreads(snapshot, [{ ...event.thread, unread: 0 }, ...snapshot.threads]);
    case 'message.posted':
      return change(snapshot, event.message.threadId, (thread) =>
        applyMessageToThread(thread, event.message, me),
      );
    case 'thread.tagged':
      return change(snapshot, event.threadId, (thread) => ({
        ...thread,
        kind: event.kind,
        tags: event.tags,
      }));
    case 'thread.read':
      if (event.reader.accountId !== me) return snapshot;
      return change(snapshot, event.threadId, (thread) =>
        // Read only in part: which posts remain is not in the list.
        event.upTo >= thread.lastSeq ? { ...thread, unread: 0 } : null,
      );
    default:
      return snapshot;
  }
}

function change(
  snapshot: ThreadList,
  threadId: string,
  update: (thread: Thread) => Thread | null,
): ThreadList | null {
  const before = snapshot.threads.find((thread) => thread.threadId === threadId);
  const after = before ? update(before) : null;
  if (after === null) return null;
  return withThreads(
    snapshot,
    snapshot.threads.map((thread) => (thread === before ? after : thread)),
  );
}

function withThreads(snapshot: ThreadList, threads: Thread[]): ThreadList {
  return { ...snapshot, threads: threads.toSorted((one, other) => other.lastSeq - one.lastSeq) };
}

export const applyToThreadList = advance(reduce);
