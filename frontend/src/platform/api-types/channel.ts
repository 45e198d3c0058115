import type { Person } from './person';

export type ChannelKind = 'peer' | 'team' | 'family' | 'notice' | 'direct';
export type MemberRole = 'member' | 'manager' | 'issuer';

export type Channel = {
  channelId: string;
  kind: ChannelKind;
  title: string;
  seq: number;
  unread: number;
  members: number;
  role: MemberRole;
};

export type ChannelList = { accountSeq: number; channels: Channel[] };

export type Member = { person: Person; role: MemberRole; joinedAt: string };

export type ChannelDetail = {
  channelId: string;
  kind: ChannelKind;
  title: string;
  seq: number;
  role: MemberRole;
  members: Member[];
};
