import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type {
  RevisionPreview,
  RevisionView,
  SeriesNote,
  WriteCodes,
  WriteNote,
  WriteRollup,
} from '../../platform/api-types/code-list';

const path = '/api/code-lists/draft';

export const revisionQuery = queryOptions({
  queryKey: ['revision'],
  queryFn: () => get<RevisionView>(path),
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnMount: 'always',
});

/** `seen` tells which draft it is of. */
export const previewQuery = (seen: number) =>
  queryOptions({
    queryKey: ['revision', 'preview', seen],
    queryFn: () => get<RevisionPreview>(`${path}/preview`),
    staleTime: 0,
  });

/** Every step answers where the revision stands now. */
function useStep<T>(step: (input: T) => Promise<RevisionView>) {
  const client = useQueryClient();
  return useMutation<RevisionView, ApiProblem, T>({
    mutationFn: step,
    onSuccess: (now) => client.setQueryData(revisionQuery.queryKey, now),
  });
}

export const useBeginRevision = () =>
  useStep((fiscalYear: number) => command<RevisionView>(path, { method: 'POST', json: { fiscalYear } }));

export const useWriteCodes = (dimension: string) =>
  useStep((json: WriteCodes) => command<RevisionView>(`${path}/lists/${dimension}`, { method: 'PUT', json }));

export const useWriteRollup = (dimension: string, rollup: string) =>
  useStep((json: WriteRollup) =>
    command<RevisionView>(`${path}/rollups/${dimension}/${rollup}`, { method: 'PUT', json }),
  );

export const useDropRevision = () =>
  useStep((seen: number) => command<RevisionView>(`${path}?seen=${seen}`, { method: 'DELETE' }));

/** From then on all pages read the new lists. */
export function useEnforceRevision() {
  const client = useQueryClient();
  return useMutation<RevisionView, ApiProblem, number>({
    mutationFn: (seen) => command(`${path}/enforcement`, { method: 'POST', json: { seen } }),
    onSuccess: (now) => {
      client.setQueryData(revisionQuery.queryKey, now);
      return client.invalidateQueries({ queryKey: ['code-lists'] });
    },
  });
}

export function useWriteNote(dimension: string, fiscalYear: number) {
  const client = useQueryClient();
  return useMutation<SeriesNote[], ApiProblem, WriteNote>({
    mutationFn: (json) =>
      command(`/api/code-lists/notes/${dimension}/${fiscalYear}`, { method: 'PUT', json }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['code-lists'] }),
  });
}
