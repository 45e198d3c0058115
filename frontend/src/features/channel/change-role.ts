import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import { keys } from '../../platform/query/keys';

/** Whether somebody also adds and removes members. */
export function useChangeRole(channelId: string, accountId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, 'member' | 'manager'>({
    mutationFn: (role) =>
      command(`/api/channels/${channelId}/members/${accountId}/role`, { method: 'PUT', json: { role } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.detail(channelId) }),
  });
}
