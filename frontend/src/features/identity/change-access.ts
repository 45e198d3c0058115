import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { AccessEnded, ListedAccount } from '../../platform/api-types/identity';
import { accountsKey } from './get-accounts';

export type Access = 'end' | 'resume';

/** What became of whose access. */
export type AccessChange = { account: ListedAccount; access: Access; directoryTold: boolean };

export function useChangeAccess(account: ListedAccount) {
  const client = useQueryClient();
  return useMutation<AccessChange, ApiProblem, Access>({
    mutationFn: async (access) => ({ account, access, directoryTold: await change(account, access) }),
    onSettled: () => client.invalidateQueries({ queryKey: accountsKey }),
  });
}

/** Nobody is let in again without the identity provider; access ends also when it cannot be told. */
async function change({ accountId }: ListedAccount, access: Access): Promise<boolean> {
  const address = `/api/accounts/${accountId}/disabled`;
  if (access === 'end') return (await command<AccessEnded>(address, { method: 'PUT' })).directoryTold;
  await command(address, { method: 'DELETE' });
  return true;
}
