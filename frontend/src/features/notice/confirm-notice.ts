import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { Notice } from '../../platform/api-types/notice';
import { keys } from '../../platform/query/keys';

/** `affiliationId` only where the caller could confirm for more than one centre. */
export function useConfirmNotice(channelId: string, noticeId: string) {
  const client = useQueryClient();
  return useMutation<Notice, ApiProblem, { affiliationId?: string }>({
    mutationFn: (json) => command(`/api/notices/${noticeId}/confirmation`, { method: 'PUT', json }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.notice(channelId, noticeId) }),
        client.invalidateQueries({ queryKey: keys.notices(channelId) }),
      ]),
  });
}
