import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { EnvelopeOpening, OpenEnvelope, SealedEnvelope } from '../../platform/api-types/envelope';
import { envelopesQuery } from './get-envelopes';

export function useSeal() {
  const client = useQueryClient();
  return useMutation<SealedEnvelope, ApiProblem>({
    mutationFn: () => command('/api/envelopes', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: envelopesQuery.queryKey }),
    // The code is shown once and must not stay in a cache.
    gcTime: 0,
  });
}

export function useOpenEnvelope() {
  return useMutation<EnvelopeOpening, ApiProblem, OpenEnvelope>({
    mutationFn: (json) => command('/api/envelope', { method: 'POST', json }),
  });
}

export function useCloseEnvelope() {
  return useMutation<void, ApiProblem>({
    mutationFn: () => command('/api/envelope-session', { method: 'DELETE' }),
  });
}
