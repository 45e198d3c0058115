import type { Member } from '../platform/api-types/channel';
import type { Message } from '../platform/api-types/message';
import type { Notice } from '../platform/api-types/notice';
import type { Person } from '../platform/api-types/person';
import type { Tag, Thread } from '../platform/api-types/thread';

export type ChannelEvent =
  /** Still without posts; `unread` is the reader's own number and not in an event. */
  | { type: 'thread.started'; thread: Omit<Thread, 'unread'> }
  | { type: 'message.posted'; message: Message }
  | { type: 'thread.read'; threadId: string; reader: Person; upTo: number; readAt: string }
  | { type: 'thread.tagged'; threadId: string; kind: string; tags: Tag[] }
  | { type: 'consultation.contactAdded'; threadId: string }
  | { type: 'channel.memberJoined'; member: Member }
  | { type: 'channel.memberLeft'; accountId: string; name: string }
  | { type: 'notice.issued'; notice: Notice }
  | {
      type: 'notice.confirmed';
      noticeId: string;
      centreId: string;
      confirmedBy: Person;
      confirmedAt: string;
      confirmed: number;
    };

export type AccountEvent =
  | { type: 'channel.opened'; channelId: string }
  | { type: 'channel.closed'; channelId: string };

/** An event at its place in its stream; a stream is a channel or the caller's own account. */
export type Recorded<E = ChannelEvent> = { streamId: string; seq: number; at: string; event: E };
