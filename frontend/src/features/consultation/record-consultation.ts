import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { Consultation, RecordConsultation } from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

export function useRecordConsultation(channelId: string, threadId: string) {
  const client = useQueryClient();
  return useMutation<Consultation, ApiProblem, RecordConsultation>({
    mutationFn: (json) => command(`/api/threads/${threadId}/consultation`, { method: 'PUT', json }),
    onSuccess: (consultation) => {
      client.setQueryData(keys.consultation(channelId, threadId), consultation);
      return client.invalidateQueries({ queryKey: keys.statistics });
    },
  });
}
