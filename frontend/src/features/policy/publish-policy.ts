import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { PolicyVersion, PublishPolicy } from '../../platform/api-types/policy';
import { renewPolicies } from './accept-policy';

export function usePublishPolicy(organizationId: string) {
  const client = useQueryClient();
  return useMutation<PolicyVersion, ApiProblem, PublishPolicy>({
    mutationFn: (json) => command(`/api/organizations/${organizationId}/policies`, { method: 'POST', json }),
    onSuccess: () => renewPolicies(client),
  });
}
