import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/api-problem';

function worthRetrying(failures: number, error: unknown): boolean {
  const { status } = asProblem(error);
  return failures < 2 && (status === 0 || status >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "always": being offline must end in a message for people, not in a skeleton that never ends.
      queries: { retry: worthRetrying, retryDelay: 800, staleTime: 30_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
