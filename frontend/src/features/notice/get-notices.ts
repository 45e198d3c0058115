import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { NoticeList } from '../../platform/api-types/notice';
import { keys } from '../../platform/query/keys';
import { readAligned } from '../../realtime/read-aligned';
import { applyToNoticeList } from './notice-list-snapshot';

export const noticesQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.notices(channelId),
    queryFn: () =>
      readAligned(channelId, () => get<NoticeList>(`/api/channels/${channelId}/notices`), applyToNoticeList),
  });
