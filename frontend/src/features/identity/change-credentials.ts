import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, asProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import { credentialsQuery } from './get-credentials';

export function useRemoveCredential() {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, string>({
    mutationFn: async (credentialId) => {
      try {
        await command(`/api/credentials/${credentialId}`, { method: 'DELETE' });
      } catch (error) {
        // It was taken away before: what was wanted is so.
        if (!asProblem(error).notFound) throw error;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: credentialsQuery.queryKey }),
  });
}

/** One's own telephone: every session ends, this one too. */
export function useLosePhone() {
  return useMutation<void, ApiProblem>({
    mutationFn: () => command('/api/credentials/lost', { method: 'POST' }),
  });
}
