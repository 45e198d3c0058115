import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/request';
import type { CodeLists } from '../api-types/code-list';

/** Others may be put in force while a page is open; whoever writes by old ones is told which code it is. */
const anyTime = 10 * 60 * 1000;

/** Those of a fiscal year; of the running one when none is said. */
export const codeListsQuery = (fiscalYear?: number) =>
  queryOptions({
    queryKey: ['code-lists', fiscalYear ?? 'running'],
    queryFn: () =>
      get<CodeLists>(
        fiscalYear === undefined ? '/api/code-lists' : `/api/code-lists?fiscalYear=${fiscalYear}`,
      ),
    staleTime: anyTime,
  });
