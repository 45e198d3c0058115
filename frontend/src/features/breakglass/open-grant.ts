import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { OpenGrant, Reason, ReviewGrant } from '../../platform/api-types/breakglass';
import { keys } from '../../platform/query/keys';

export type Wish = { patientName: string; patientKana: string; reason: Reason | ''; words: string };

export function useOpenGrant() {
  const client = useQueryClient();
  return useMutation<OpenGrant, ApiProblem, Wish>({
    mutationFn: (wish) => command('/api/break-glass', { method: 'POST', json: wish }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.emergency }),
  });
}

export function useReviewGrant(grantId: string) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, ReviewGrant>({
    mutationFn: (review) => command(`/api/break-glass/${grantId}/review`, { method: 'PUT', json: review }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.emergency }),
  });
}
