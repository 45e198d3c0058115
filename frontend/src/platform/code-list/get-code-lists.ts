import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/request';
import type { CodeLists } from '../api-types/code-list';

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: () => get<CodeLists>('/api/code-lists'),
  staleTime: Number.POSITIVE_INFINITY,
});
