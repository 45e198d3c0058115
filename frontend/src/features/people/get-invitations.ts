import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { InvitationList, Invited, MakeInvitation } from '../../platform/api-types/people';

export const invitationsKey = ['invitations'] as const;

export const invitationsQuery = queryOptions({
  queryKey: invitationsKey,
  queryFn: () => get<InvitationList>('/api/invitations'),
  staleTime: 0,
});

export function useInvite() {
  const client = useQueryClient();
  return useMutation<Invited, ApiProblem, MakeInvitation>({
    mutationFn: (json) => command('/api/invitations', { method: 'POST', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsKey }),
    // The link is shown once and must not stay in a cache.
    gcTime: 0,
  });
}

export function useCancelInvitation() {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, string>({
    mutationFn: (id) => command(`/api/invitations/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsKey }),
  });
}
