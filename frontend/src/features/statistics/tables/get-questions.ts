import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api/api-problem';
import { command, get } from '../../../platform/api/request';
import type { SavedQuestion, SaveQuestion } from '../../../platform/api-types/statistics';
import { keys } from '../../../platform/query/keys';

const path = '/api/statistics/questions';

/** One's own, the latest first. */
export const savedQuestionsQuery = queryOptions({
  queryKey: [...keys.statistics, 'questions'],
  queryFn: () => get<SavedQuestion[]>(path),
});

function useQuestionCommand<T>(send: (said: T) => Promise<SavedQuestion[]>) {
  const client = useQueryClient();
  return useMutation<SavedQuestion[], ApiProblem, T>({
    mutationFn: send,
    onSuccess: (all) => client.setQueryData(savedQuestionsQuery.queryKey, all),
  });
}

/** The same words again stand for the new table. */
export function useSaveQuestion() {
  return useQuestionCommand<SaveQuestion>((json) => command(path, { method: 'POST', json }));
}

export function useRenameQuestion(questionId: string) {
  return useQuestionCommand<string>((question) =>
    command(`${path}/${questionId}`, { method: 'PUT', json: { question } }),
  );
}

export function useDeleteQuestion(questionId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem>({
    mutationFn: () => command(`${path}/${questionId}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: savedQuestionsQuery.queryKey }),
  });
}
