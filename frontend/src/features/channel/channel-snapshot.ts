import type { ChannelDetail } from '../../platform/api-types/channel';
import type { Recorded } from '../../realtime/events';
import { advance } from '../../realtime/fold';

function reduce(snapshot: ChannelDetail, { event }: Recorded): ChannelDetail {
  switch (event.type) {
    case 'channel.memberJoined':
      return { ...snapshot, members: [...without(snapshot, event.member.person.accountId), event.member] };
    case 'channel.memberLeft':
      return { ...snapshot, members: without(snapshot, event.accountId) };
    case 'channel.memberDated':
      return {
        ...snapshot,
        members: snapshot.members.map((member) =>
          member.person.accountId === event.accountId ? { ...member, lastDay: event.lastDay } : member,
        ),
      };
    default:
      return snapshot;
  }
}

function without(snapshot: ChannelDetail, accountId: string) {
  return snapshot.members.filter((member) => member.person.accountId !== accountId);
}

export const applyToChannel = advance(reduce);
