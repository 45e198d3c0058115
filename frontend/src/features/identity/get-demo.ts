import { queryOptions } from '@tanstack/react-query';
import { asProblem } from '../../platform/api/api-problem';
import { get } from '../../platform/api/request';
import type { Demo } from '../../platform/api-types/identity';

/** null: this is no demo. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: async (): Promise<Demo | null> => {
    try {
      return await get<Demo>('/api/demo');
    } catch (error) {
      if (asProblem(error).notFound) return null;
      throw error;
    }
  },
  staleTime: 0,
});
