import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { AccessEnded } from '../../platform/api-types/identity';
import type { Left, ListedAccount } from '../../platform/api-types/people';
import { accountsKey } from './get-accounts';

/** Stopped for a while, closed for good, or let in again. */
export type Access = 'end' | 'leave' | 'resume';

/** What became of whose access; `left` is what ended with somebody who leaves. */
export type AccessChange = { account: ListedAccount; access: Access; directoryTold: boolean; left?: Left };

export function useChangeAccess(account: ListedAccount) {
  const client = useQueryClient();
  return useMutation<AccessChange, ApiProblem, Access>({
    mutationFn: async (access) => ({ account, access, ...(await changes[access](account.accountId)) }),
    onSettled: () => client.invalidateQueries({ queryKey: accountsKey }),
  });
}

/** Nobody is let in again without the identity provider; access ends also when it cannot be told. */
const changes = {
  end: (id: string) => command<AccessEnded>(`/api/accounts/${id}/disabled`, { method: 'PUT' }),
  leave: async (id: string) => {
    const left = await command<Left>(`/api/accounts/${id}/leaving`, { method: 'POST' });
    return { directoryTold: left.directoryTold, left };
  },
  resume: async (id: string) => {
    await command(`/api/accounts/${id}/disabled`, { method: 'DELETE' });
    return { directoryTold: true };
  },
};
