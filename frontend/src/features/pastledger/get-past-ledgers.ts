import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { ExplainPast, KeepPast, PastLedger } from '../../platform/api-types/pastledger';
import { keys } from '../../platform/query/keys';

const files = [...keys.ledger, 'past'] as const;

export const pastLedgersQuery = (centreId: string) =>
  queryOptions({
    queryKey: [...files, 'of', centreId],
    queryFn: () => get<PastLedger[]>(`/api/past-ledgers?centreId=${centreId}`),
  });

export const pastLedgerQuery = (fileId: string) =>
  queryOptions({
    queryKey: [...files, fileId],
    queryFn: () => get<PastLedger>(`/api/past-ledgers/${fileId}`),
  });

/** Sends a file, which is only looked at. */
export function useUploadPastLedger(centreId: string) {
  const client = useQueryClient();
  return useMutation<PastLedger, ApiProblem, File>({
    mutationFn: (file) =>
      command(`/api/past-ledgers?${new URLSearchParams({ centreId, name: file.name })}`, {
        method: 'POST',
        file,
      }),
    onSuccess: (file) => {
      client.setQueryData(pastLedgerQuery(file.fileId).queryKey, file);
      return client.invalidateQueries({ queryKey: [...files, 'of'] });
    },
  });
}

export function useExplainPast(fileId: string) {
  const client = useQueryClient();
  return useMutation<PastLedger, ApiProblem, ExplainPast>({
    mutationFn: (json) => command(`/api/past-ledgers/${fileId}/meanings`, { method: 'PUT', json }),
    onSuccess: (file) => client.setQueryData(pastLedgerQuery(fileId).queryKey, file),
  });
}

/** Counts what is in a file; every table may be another one then. */
export function useKeepPast(fileId: string) {
  const counted = useCounted(fileId);
  return useMutation<PastLedger, ApiProblem, KeepPast>({
    mutationFn: (json) => command(`/api/past-ledgers/${fileId}/kept`, { method: 'POST', json }),
    onSuccess: counted,
  });
}

export function useTakeBackPast(fileId: string) {
  const counted = useCounted(fileId);
  return useMutation<PastLedger, ApiProblem, void>({
    mutationFn: () => command(`/api/past-ledgers/${fileId}/taken-back`, { method: 'POST' }),
    onSuccess: counted,
  });
}

function useCounted(fileId: string) {
  const client = useQueryClient();
  return async (file: PastLedger) => {
    client.setQueryData(pastLedgerQuery(fileId).queryKey, file);
    await client.invalidateQueries({ queryKey: keys.statistics });
    await client.invalidateQueries({ queryKey: keys.ledger, refetchType: 'none' });
  };
}

export function useDiscardPast(fileId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem, void>({
    mutationFn: () => command(`/api/past-ledgers/${fileId}`, { method: 'DELETE' }),
    onSuccess: () => {
      client.removeQueries({ queryKey: pastLedgerQuery(fileId).queryKey });
      return client.invalidateQueries({ queryKey: [...files, 'of'] });
    },
  });
}
