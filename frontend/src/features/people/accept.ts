import { queryOptions, useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { FirstSignIn, OpenInvitation } from '../../platform/api-types/people';
import { forgetToken } from './invitation-token';

export const openInvitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation'],
    queryFn: () => command<OpenInvitation>('/api/invitation', { method: 'POST', json: { token } }),
    enabled: token !== '',
    refetchOnWindowFocus: false,
    retry: false,
    gcTime: 0,
  });

export function useNewAccount(token: string) {
  return useMutation<FirstSignIn, ApiProblem, string>({
    mutationFn: (username) =>
      command('/api/invitation/account', { method: 'POST', json: { token, username } }),
    onSuccess: forgetToken,
    // The temporary password is shown once and must not stay in a cache.
    gcTime: 0,
  });
}

export function useOwnAccount(token: string) {
  return useMutation<void, ApiProblem, void>({
    mutationFn: () => command('/api/invitation/affiliation', { method: 'POST', json: { token } }),
    onSuccess: forgetToken,
  });
}
