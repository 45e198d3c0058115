import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { Review, SignOff } from '../../platform/api-types/accesslog';
import { keys } from '../../platform/query/keys';

export function useSignOff() {
  const client = useQueryClient();
  return useMutation<Review, ApiProblem, SignOff>({
    mutationFn: (json) => command('/api/access-log/reviews', { method: 'POST', json }),
    onSettled: () => client.invalidateQueries({ queryKey: [...keys.accessLog, 'reviews'] }),
  });
}
