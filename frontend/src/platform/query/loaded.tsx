import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../api/api-problem';
import { NotFound } from '../problem/not-found';
import { ProblemState } from '../problem/problem-state';

type Props<T> = { query: UseQueryResult<T>; skeleton: ReactNode; children: (data: T) => ReactNode };

/** One place that knows the states of what is being loaded. A later 404 takes away what was shown before. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const problem = query.error ? asProblem(query.error) : undefined;
  if (problem?.notFound) return <NotFound />;
  if (query.data !== undefined) return children(query.data);
  if (!problem) return skeleton;
  return <ProblemState problem={problem} onRetry={() => void query.refetch()} />;
}
