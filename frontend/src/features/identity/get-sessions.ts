import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Session } from '../../platform/api-types/identity';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => get<Session[]>('/api/sessions'),
  staleTime: 0,
});
