import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type {
  Decision,
  DueRoll,
  Roll,
  RollOverview,
  Subject,
} from '../../platform/api-types/recertification';

const rollsKey = ['rolls'] as const;

export const dueRollsQuery = queryOptions({
  queryKey: [...rollsKey, 'due'],
  queryFn: () => get<{ rolls: DueRoll[] }>('/api/recertifications/due'),
  staleTime: 0,
});

export const rollQuery = (subject: Subject, subjectId: string) =>
  queryOptions({
    queryKey: [...rollsKey, subject, subjectId],
    queryFn: () => get<Roll>(`/api/${subject}s/${subjectId}/roll`),
    staleTime: 0,
  });

export const overviewQuery = queryOptions({
  queryKey: [...rollsKey, 'overview'],
  queryFn: () => get<RollOverview>('/api/recertifications'),
  staleTime: 0,
});

/** What was decided, by affiliation. */
export type Decisions = Record<string, Decision>;

export function useRecertify({ subject, subjectId }: Pick<Roll, 'subject' | 'subjectId'>) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, Decisions>({
    mutationFn: (decisions) =>
      command(`/api/${subject}s/${subjectId}/recertifications`, {
        method: 'POST',
        json: {
          lines: Object.entries(decisions).map(([affiliationId, decision]) => ({ affiliationId, decision })),
        },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: rollsKey }),
  });
}
