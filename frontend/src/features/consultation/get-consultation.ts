import { queryOptions } from '@tanstack/react-query';
import { asProblem } from '../../platform/api/api-problem';
import { get } from '../../platform/api/request';
import type { Consultation } from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

/** null: this thread is not recorded as a consultation. */
export const consultationQuery = (channelId: string, threadId: string) =>
  queryOptions({
    queryKey: keys.consultation(channelId, threadId),
    queryFn: async (): Promise<Consultation | null> => {
      try {
        return await get<Consultation>(`/api/threads/${threadId}/consultation`);
      } catch (error) {
        if (asProblem(error).notFound) return null;
        throw error;
      }
    },
  });
