import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api/api-problem';
import { command, get } from '../../../platform/api/request';
import type { Form } from '../../../platform/api-types/form';
import { keys } from '../../../platform/query/keys';

/** Whose numbers a form gets, and of which months. */
export type FormWish = { place: string; from: string; until: string };

export const formsQuery = queryOptions({
  queryKey: [...keys.statistics, 'forms'],
  queryFn: () => get<Form[]>('/api/forms'),
});

export function useLoadForm() {
  const client = useQueryClient();
  return useMutation<Form, ApiProblem, { name: string; file: File }>({
    mutationFn: ({ name, file }) =>
      command(`/api/forms?${new URLSearchParams({ name })}`, { method: 'POST', file }),
    onSuccess: () => client.invalidateQueries({ queryKey: formsQuery.queryKey }),
  });
}

export function useWithdrawForm(formId: string) {
  const client = useQueryClient();
  return useMutation<void, ApiProblem>({
    mutationFn: () => command(`/api/forms/${formId}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: formsQuery.queryKey }),
  });
}
