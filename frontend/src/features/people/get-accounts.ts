import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { AccountListing } from '../../platform/api-types/people';

export const accountsKey = ['accounts'] as const;

/** Those whose name contains this, at that organization; an empty one stands for any. */
export const accountsQuery = (name: string, organizationId = '') =>
  queryOptions({
    queryKey: [...accountsKey, 'named', name, organizationId],
    queryFn: () => get<AccountListing>(`/api/accounts?${search(name, organizationId)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

function search(name: string, organizationId: string): string {
  const at = organizationId ? `&organizationId=${organizationId}` : '';
  return `name=${encodeURIComponent(name)}${at}`;
}
