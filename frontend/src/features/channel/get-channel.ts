import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { ChannelDetail } from '../../platform/api-types/channel';
import { keys } from '../../platform/query/keys';
import { readAligned } from '../../realtime/read-aligned';
import { applyToChannel } from './channel-snapshot';

export const channelQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.detail(channelId),
    queryFn: () =>
      readAligned(channelId, () => get<ChannelDetail>(`/api/channels/${channelId}`), applyToChannel),
  });
