import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { InviteCoordinator, Invited } from '../../platform/api-types/setup';

export function useInviteCoordinator() {
  return useMutation<Invited, ApiProblem, InviteCoordinator>({
    mutationFn: (json) => command('/api/setup/invitations', { method: 'POST', json }),
    // The temporary password is shown once and must not stay in a cache.
    gcTime: 0,
  });
}
