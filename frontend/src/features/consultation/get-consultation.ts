import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Consultation, Recorded } from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

/** null: this thread is not recorded as a consultation. */
export const consultationQuery = (channelId: string, threadId: string) =>
  queryOptions({
    queryKey: keys.consultation(channelId, threadId),
    queryFn: async (): Promise<Consultation | null> => {
      const { consultation } = await get<Recorded>(`/api/threads/${threadId}/consultation`);
      return consultation ?? null;
    },
  });
