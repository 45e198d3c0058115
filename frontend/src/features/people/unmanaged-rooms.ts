import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { UnmanagedRoom } from '../../platform/api-types/channel';

export const unmanagedRoomsQuery = queryOptions({
  queryKey: ['unmanaged-rooms'],
  queryFn: () => get<UnmanagedRoom[]>('/api/unmanaged-rooms'),
  staleTime: 0,
});

export function useAppoint(channelId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, string>({
    mutationFn: (accountId) =>
      command(`/api/unmanaged-rooms/${channelId}/manager`, { method: 'PUT', json: { accountId } }),
    onSettled: (_, error) => error ?? client.invalidateQueries({ queryKey: unmanagedRoomsQuery.queryKey }),
  });
}
