import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { Reenrolment } from '../../platform/api-types/identity';

/** Somebody else's devices, for an administrator. */
export function useReplaceDevices(accountId: string) {
  return useMutation<Reenrolment, ApiProblem>({
    mutationFn: () => command(`/api/accounts/${accountId}/lost-devices`, { method: 'POST' }),
  });
}
