import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, asProblem } from '../../platform/api/api-problem';
import { command } from '../../platform/api/request';
import type { AccessEnded, Session } from '../../platform/api-types/identity';
import { sessionsQuery } from './get-sessions';

/** One device, or all but this one. */
export type Ending = Session | 'others';

export function useEndSessions() {
  const client = useQueryClient();
  return useMutation<AccessEnded, ApiProblem, Ending>({
    mutationFn: end,
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}

async function end(ending: Ending): Promise<AccessEnded> {
  if (ending === 'others') return command('/api/sessions', { method: 'DELETE' });
  try {
    return await command(`/api/sessions/${ending.sessionId}`, { method: 'DELETE' });
  } catch (error) {
    // It was over before: what was wanted is so.
    if (asProblem(error).notFound) return { directoryTold: true };
    throw error;
  }
}
