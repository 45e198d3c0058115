import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { IssueNotice, Notice } from '../../platform/api-types/notice';
import { keys } from '../../platform/query/keys';

export function useIssueNotice(channelId: string) {
  const client = useQueryClient();
  return useMutation<Notice, ApiProblem, IssueNotice>({
    mutationFn: (json) => command(`/api/channels/${channelId}/notices`, { method: 'POST', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notices(channelId) }),
  });
}
