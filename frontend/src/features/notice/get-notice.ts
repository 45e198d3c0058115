import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../../platform/api/api-problem';
import { get } from '../../platform/api/request';
import type { NoticeDetail } from '../../platform/api-types/notice';
import { keys } from '../../platform/query/keys';

export const noticeQuery = (channelId: string, noticeId: string) =>
  queryOptions({
    queryKey: keys.notice(channelId, noticeId),
    queryFn: async () => {
      const notice = await get<NoticeDetail>(`/api/notices/${noticeId}`);
      if (notice.channelId !== channelId) throw new ApiProblem(404, 'not-found', undefined);
      return notice;
    },
  });
