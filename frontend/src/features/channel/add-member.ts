import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { AddMember } from '../../platform/api-types/channel';
import { keys } from '../../platform/query/keys';

export function useAddMember(channelId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, AddMember>({
    mutationFn: (json) => command(`/api/channels/${channelId}/members`, { method: 'POST', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.detail(channelId) }),
  });
}
