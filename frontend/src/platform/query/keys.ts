/** Everything of a channel lies under one prefix, so that one call drops every copy of it. */
export const keys = {
  channels: ['channels'] as const,
  channel: (channelId: string) => ['channel', channelId] as const,
  detail: (channelId: string) => ['channel', channelId, 'detail'] as const,
  threads: (channelId: string) => ['channel', channelId, 'threads'] as const,
  thread: (channelId: string, threadId: string) => ['channel', channelId, 'thread', threadId] as const,
  consultation: (channelId: string, threadId: string) =>
    ['channel', channelId, 'consultation', threadId] as const,
  policies: (channelId: string) => ['channel', channelId, 'policies'] as const,
  notices: (channelId: string) => ['channel', channelId, 'notices'] as const,
  notice: (channelId: string, noticeId: string) => ['channel', channelId, 'notice', noticeId] as const,
  grants: (channelId: string) => ['channel', channelId, 'grants'] as const,
  emergency: ['emergency'] as const,
  emergencyRoom: (channelId: string) => ['emergency-room', channelId] as const,
  ledger: ['ledger'] as const,
  areaIssues: ['area-issues'] as const,
  threadIssues: (channelId: string, threadId: string) =>
    ['channel', channelId, 'area-issues', threadId] as const,
  statistics: ['statistics'] as const,
  reports: ['reports'] as const,
  accessLog: ['access-log'] as const,
};
