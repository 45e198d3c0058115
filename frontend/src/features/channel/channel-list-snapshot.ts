import type { Channel, ChannelList } from '../../platform/api-types/channel';
import type { ChannelEvent, Recorded } from '../../realtime/events';

function applyToEntry(channel: Channel, event: ChannelEvent, me: string): Channel | null {
  switch (event.type) {
    case 'message.posted':
      return event.message.author.accountId === me ? channel : { ...channel, unread: channel.unread + 1 };
    case 'thread.read':
      // How many of the channel's posts this covers is known to the server only.
      return event.reader.accountId === me ? null : channel;
    case 'notice.issued':
    case 'notice.confirmed':
      return null;
    case 'channel.memberJoined':
      return { ...channel, members: channel.members + 1 };
    case 'channel.memberLeft':
      return { ...channel, members: channel.members - 1 };
    case 'channel.memberRoleChanged':
      return event.accountId === me ? { ...channel, role: event.role } : channel;
    case 'channel.memberDated':
    case 'thread.started':
    case 'thread.tagged':
    case 'consultation.contactAdded':
    case 'breakglass.opened':
    case 'breakglass.reviewed':
      return channel;
    default:
      event satisfies never; // a newer server may tell of more
      return channel;
  }
}

/** Every entry stands at its own channel's seq. */
export function applyToChannelList(snapshot: ChannelList, { streamId, seq, event }: Recorded, me: string) {
  const before = snapshot.channels.find((channel) => channel.channelId === streamId);
  if (!before || seq <= before.seq) return snapshot;
  const after = applyToEntry(before, event, me);
  if (after === null) return null;
  const channels = snapshot.channels.map((channel) => (channel === before ? { ...after, seq } : channel));
  return { ...snapshot, channels };
}
