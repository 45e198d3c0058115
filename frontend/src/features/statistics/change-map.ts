import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { BoundaryMap } from '../../platform/api-types/statistics';
import { mapQuery } from './charts/get-map';

const path = '/api/statistics/map';

export function useLoadMap() {
  const client = useQueryClient();
  return useMutation<BoundaryMap, ApiProblem, { credit: string; file: File }>({
    mutationFn: async ({ credit, file }) =>
      command(path, { method: 'PUT', json: { credit, topology: await file.text() } }),
    onSuccess: (map) => client.setQueryData(mapQuery.queryKey, map),
  });
}

export function useRemoveMap() {
  const client = useQueryClient();
  return useMutation<void, ApiProblem>({
    mutationFn: () => command(path, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: mapQuery.queryKey }),
  });
}
