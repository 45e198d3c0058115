import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { AddOrganization, AddRelation, Relation } from '../../platform/api-types/organization';

const organizationsKey = ['organizations'] as const;

export const relationsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...organizationsKey, 'relations', organizationId],
    queryFn: () => get<Relation[]>(`/api/organizations/${organizationId}/relations`),
    staleTime: 0,
  });

export const useAddOrganization = () =>
  useChange((json: AddOrganization) => command('/api/organizations', { method: 'POST', json }));

export const useRename = (organizationId: string) =>
  useChange((name: string) =>
    command(`/api/organizations/${organizationId}/name`, { method: 'PUT', json: { name } }),
  );

export const useAddRelation = () =>
  useChange((json: AddRelation) => command('/api/relations', { method: 'POST', json }));

export const useEndRelation = (relationId: string) =>
  useChange((lastDay: string | null) =>
    command(`/api/relations/${relationId}/last-day`, { method: 'PUT', json: { lastDay } }),
  );

function useChange<T>(send: (what: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, T>({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: organizationsKey }),
  });
}
