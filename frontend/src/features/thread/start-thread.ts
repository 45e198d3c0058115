import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { StartedThread, StartThread } from '../../platform/api-types/thread';
import { keys } from '../../platform/query/keys';

export function useStartThread(channelId: string) {
  const client = useQueryClient();
  return useMutation<StartedThread, ApiProblem, StartThread>({
    mutationFn: (json) => command(`/api/channels/${channelId}/threads`, { method: 'POST', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.threads(channelId) }),
  });
}
