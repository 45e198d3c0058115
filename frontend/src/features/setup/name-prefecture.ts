import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { NamePrefecture } from '../../platform/api-types/setup';
import { setupQuery } from './get-setup';

export function useNamePrefecture() {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, NamePrefecture>({
    mutationFn: (json) => command('/api/setup/prefecture', { method: 'POST', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: setupQuery.queryKey }),
  });
}
