import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../api/request';
import type { DirectoryListing } from '../api-types/directory';

export const directoryKey = ['directory'] as const;

/** Places and people whose name or card has this text; the centres for an empty one. */
export const directoryQuery = (text: string) =>
  queryOptions({
    queryKey: [...directoryKey, text],
    queryFn: () => get<DirectoryListing>(`/api/directory?text=${encodeURIComponent(text)}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
