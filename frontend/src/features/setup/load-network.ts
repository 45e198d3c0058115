import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { NetworkCounts } from '../../platform/api-types/setup';
import { setupQuery } from './get-setup';

export function useLoadNetwork() {
  const client = useQueryClient();
  return useMutation<NetworkCounts, ApiProblem, string>({
    mutationFn: (yaml) => command('/api/setup/network', { method: 'POST', yaml }),
    onSuccess: () => client.invalidateQueries({ queryKey: setupQuery.queryKey }),
  });
}
