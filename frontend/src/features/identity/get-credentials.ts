import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Credential } from '../../platform/api-types/identity';

export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  queryFn: () => get<Credential[]>('/api/credentials'),
  staleTime: 0,
});
