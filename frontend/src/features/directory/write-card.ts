import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { WriteCard } from '../../platform/api-types/directory';
import { directoryKey } from '../../platform/directory/get-directory';

/** Of `people/…` or `organizations/…`. */
export function useWriteCard(of: string) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, WriteCard>({
    mutationFn: (json) => command(`/api/directory/${of}/card`, { method: 'PUT', json }),
    onSettled: () => client.invalidateQueries({ queryKey: directoryKey }),
  });
}
