import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { ThreadList } from '../../platform/api-types/thread';
import { keys } from '../../platform/query/keys';
import { readAligned } from '../../realtime/read-aligned';
import { applyToThreadList } from './thread-list-snapshot';

export const threadsQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.threads(channelId),
    queryFn: () =>
      readAligned(channelId, () => get<ThreadList>(`/api/channels/${channelId}/threads`), applyToThreadList),
  });
