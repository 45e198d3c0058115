import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type {
  AddContact,
  ChangeConsultation,
  Consultation,
  CorrectContact,
  EnterConsultation,
  JoinThread,
  Ledger,
} from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

/** `centreId` is empty where the person coordinates one centre only. */
export const ledgerQuery = (month: string, centreId: string) =>
  queryOptions({
    queryKey: [...keys.ledger, 'month', month, centreId],
    queryFn: () => get<Ledger>(`/api/consultations?month=${month}${centreId ? `&centreId=${centreId}` : ''}`),
  });

export const matterQuery = (consultationId: string) =>
  queryOptions({
    queryKey: [...keys.ledger, 'matter', consultationId],
    queryFn: () => get<Consultation>(`/api/consultations/${consultationId}`),
  });

function useLedgerCommand<T>(send: (json: T) => Promise<Consultation>) {
  const client = useQueryClient();
  return useMutation<Consultation, ApiProblem, T>({
    mutationFn: send,
    onSuccess: (matter) => {
      client.setQueryData(matterQuery(matter.consultationId).queryKey, matter);
      void client.invalidateQueries({ queryKey: [...keys.ledger, 'month'] });
      void client.invalidateQueries({ queryKey: keys.statistics });
    },
  });
}

/** Repeating it with the same clientId and the same words is safe: the server answers with the matter it has. */
export function enterConsultation(json: EnterConsultation): Promise<Consultation> {
  return command('/api/consultations', { method: 'POST', json });
}

export function useEnterConsultation() {
  return useLedgerCommand(enterConsultation);
}

export function useChangeConsultation(consultationId: string) {
  return useLedgerCommand<ChangeConsultation>((json) =>
    command(`/api/consultations/${consultationId}`, { method: 'PUT', json }),
  );
}

export function useFollowUp(consultationId: string) {
  return useLedgerCommand<AddContact>((json) =>
    command(`/api/consultations/${consultationId}/contacts`, { method: 'POST', json }),
  );
}

export function useJoinThread(consultationId: string) {
  return useLedgerCommand<JoinThread>((json) =>
    command(`/api/consultations/${consultationId}/thread`, { method: 'PUT', json }),
  );
}

export function useSeparateThread(consultationId: string) {
  return useLedgerCommand<void>(() =>
    command(`/api/consultations/${consultationId}/thread`, { method: 'DELETE' }),
  );
}

export function useCorrectContact(consultationId: string, contactId: string) {
  return useLedgerCommand<CorrectContact>((json) =>
    command(`/api/consultations/${consultationId}/contacts/${contactId}`, { method: 'PUT', json }),
  );
}
