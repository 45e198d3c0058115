import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Findings, LogCounts, LogPage, LogPeriod, ReviewList } from '../../platform/api-types/accesslog';
import { keys } from '../../platform/query/keys';
import { type AccessLogSearch, periodOf, queryString } from './access-log-search';

/** Each reading is noted in the trail, so nothing is read again merely because a window came to the front. */
const quiet = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, refetchOnReconnect: false };

export const logQuery = (search: AccessLogSearch) => {
  const { actor, patient, group } = search;
  const filter = { ...periodOf(search), actor, patient, group };
  return infiniteQueryOptions({
    queryKey: [...keys.accessLog, 'entries', filter],
    queryFn: ({ pageParam }) =>
      get<LogPage>(`/api/access-log?${queryString({ ...filter, cursor: pageParam || undefined })}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...quiet,
  });
};

export const countsQuery = ({ from, to }: LogPeriod) =>
  queryOptions({
    queryKey: [...keys.accessLog, 'counts', from, to],
    queryFn: () => get<LogCounts>(`/api/access-log/counts?${queryString({ from, to })}`),
    placeholderData: keepPreviousData,
    ...quiet,
  });

export const findingsQuery = ({ from, to }: LogPeriod) =>
  queryOptions({
    queryKey: [...keys.accessLog, 'findings', from, to],
    queryFn: () => get<Findings>(`/api/access-log/findings?${queryString({ from, to })}`),
    ...quiet,
  });

export const reviewsQuery = queryOptions({
  queryKey: [...keys.accessLog, 'reviews'],
  queryFn: () => get<ReviewList>('/api/access-log/reviews'),
  staleTime: 0,
});
