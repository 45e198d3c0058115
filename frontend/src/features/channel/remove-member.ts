import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import { keys } from '../../platform/query/keys';

export function useRemoveMember(channelId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, string>({
    mutationFn: (accountId) =>
      command(`/api/channels/${channelId}/members/${accountId}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.detail(channelId) }),
  });
}
