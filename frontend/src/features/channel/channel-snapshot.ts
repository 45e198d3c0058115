import type { ChannelDetail, Member } from '../../platform/api-types/channel';
import type { Recorded } from '../../realtime/events';
import { advance } from '../../realtime/fold';

function reduce(snapshot: ChannelDetail, { event }: Recorded, me: string): ChannelDetail {
  switch (event.type) {
    case 'channel.memberJoined':
      return { ...snapshot, members: [...without(snapshot, event.member.person.accountId), event.member] };
    case 'channel.memberLeft':
      return { ...snapshot, members: without(snapshot, event.accountId) };
    case 'channel.memberDated':
      return changed(snapshot, event.accountId, { lastDay: event.lastDay });
    case 'channel.memberRoleChanged': {
      const { accountId, role } = event;
      return { ...changed(snapshot, accountId, { role }), ...(accountId === me ? { role } : {}) };
    }
    default:
      return snapshot;
  }
}

function changed(snapshot: ChannelDetail, accountId: string, facts: Partial<Member>): ChannelDetail {
  const members = snapshot.members.map((member) =>
    member.person.accountId === accountId ? { ...member, ...facts } : member,
  );
  return { ...snapshot, members };
}

function without(snapshot: ChannelDetail, accountId: string) {
  return snapshot.members.filter((member) => member.person.accountId !== accountId);
}

export const applyToChannel = advance(reduce);
