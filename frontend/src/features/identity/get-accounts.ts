import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { AccountListing } from '../../platform/api-types/identity';

export const accountsKey = ['accounts'] as const;

/** Those whose name contains this; everybody for an empty one. */
export const accountsQuery = (name: string) =>
  queryOptions({
    queryKey: [...accountsKey, name],
    queryFn: () => get<AccountListing>(`/api/accounts?name=${encodeURIComponent(name)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
