import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import { policiesKey } from './get-policies';

/** For oneself, or for an organization one administers. */
export function useAcceptPolicy(versionId: string, organizationId?: string) {
  const client = useQueryClient();
  const what = organizationId ? `facilities/${organizationId}` : 'acceptance';
  return useMutation<void, ApiProblem, void>({
    mutationFn: () => command(`/api/policies/${versionId}/${what}`, { method: 'PUT' }),
    onSettled: () => renewPolicies(client),
  });
}

/** Everything that says who has accepted what, also of rooms. */
export function renewPolicies(client: QueryClient): Promise<unknown> {
  const ofRooms = client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'policies' });
  return Promise.all([client.invalidateQueries({ queryKey: policiesKey }), ofRooms]);
}
