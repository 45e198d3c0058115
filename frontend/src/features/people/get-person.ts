import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type {
  AffiliationEnded,
  BeginAffiliation,
  ListedAccount,
  Proof,
} from '../../platform/api-types/people';
import { accountsKey } from './get-accounts';

export const personQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['accounts', 'one', accountId],
    queryFn: () => get<ListedAccount>(`/api/accounts/${accountId}`),
    staleTime: 0,
  });

export function useBeginAffiliation(accountId: string) {
  return useChange((json: BeginAffiliation) =>
    command(`/api/accounts/${accountId}/affiliations`, { method: 'POST', json }),
  );
}

export function useConfirmIdentity(affiliationId: string) {
  return useChange((proof: Proof) =>
    command(`/api/affiliations/${affiliationId}/confirmation`, { method: 'PUT', json: { proof } }),
  );
}

export function useEndAffiliation(affiliationId: string) {
  return useChange((lastDay: string) =>
    command<AffiliationEnded>(`/api/affiliations/${affiliationId}/last-day`, {
      method: 'PUT',
      json: { lastDay },
    }),
  );
}

function useChange<T, R>(send: (what: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation<R, ApiProblem, T>({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: accountsKey }),
  });
}
