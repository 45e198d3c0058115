import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Setup } from '../../platform/api-types/setup';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => get<Setup>('/api/setup'),
});
