import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { get } from '../../platform/api/request';
import type { ThreadDetail } from '../../platform/api-types/thread';
import { keys } from '../../platform/query/keys';

/** Puts the page of older posts before those on the screen. */
export function useEarlier(channelId: string, threadId: string) {
  const client = useQueryClient();
  return useMutation<ThreadDetail, ApiProblem, number>({
    mutationFn: (before) => get(`/api/threads/${threadId}?before=${before}&limit=50`),
    onSuccess: (older) => {
      client.setQueryData<ThreadDetail>(keys.thread(channelId, threadId), (current) => {
        if (!current) return current;
        const first = current.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
        const messages = [...older.messages.filter(({ seq }) => seq < first), ...current.messages];
        return { ...current, messages, more: older.more };
      });
    },
  });
}
