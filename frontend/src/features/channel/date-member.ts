import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import { keys } from '../../platform/query/keys';

/** The last day of a membership; null: until somebody ends it. */
export function useDateMember(channelId: string, accountId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, string | null>({
    mutationFn: (lastDay) =>
      command(`/api/channels/${channelId}/members/${accountId}/last-day`, {
        method: 'PUT',
        json: { lastDay },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.detail(channelId) }),
  });
}
