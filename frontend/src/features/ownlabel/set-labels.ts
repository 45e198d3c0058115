import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { OwnLabels, SetOwnLabels } from '../../platform/api-types/own-label';
import { ownLabelsQuery } from '../../platform/code-list/own-labels';

export function useSetLabels(centreId: string) {
  const client = useQueryClient();
  return useMutation<OwnLabels, ApiProblem, SetOwnLabels>({
    mutationFn: (json) => command(`/api/centres/${centreId}/labels`, { method: 'PUT', json }),
    onSuccess: (now) => client.setQueryData(ownLabelsQuery(centreId).queryKey, now),
  });
}
