import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { AddContact, Consultation } from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

export function useAddContact(channelId: string, threadId: string) {
  const client = useQueryClient();
  return useMutation<Consultation, ApiProblem, AddContact>({
    mutationFn: (json) => command(`/api/threads/${threadId}/consultation/contacts`, { method: 'POST', json }),
    onSuccess: (consultation) => {
      client.setQueryData(keys.consultation(channelId, threadId), consultation);
      return client.invalidateQueries({ queryKey: keys.statistics });
    },
  });
}
