import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ApiProblem, asProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
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

/** Ends the sign-in of this very page; a line that is broken is waited for. */
export function useEndThisSession() {
  return useMutation<void, ApiProblem>({
    mutationFn: endThis,
    retry: (failures, problem) => failures < 20 && !problem.signedOut,
    retryDelay: 15_000,
  });
}

async function endThis(): Promise<void> {
  const sessions = await get<Session[]>('/api/sessions');
  const own = sessions.find(({ current }) => current);
  if (own) await end(own);
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
