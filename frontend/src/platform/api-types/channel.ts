export type {
  AddMember,
  ChannelKind,
  ChannelSummary as Channel,
  ChannelView as ChannelDetail,
  InboxView as ChannelList,
  MemberRole,
  MemberView as Member,
  UnmanagedRoom,
} from './generated';
