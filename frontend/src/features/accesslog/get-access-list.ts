import { infiniteQueryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { AccessList, LogPeriod } from '../../platform/api-types/accesslog';
import { keys } from '../../platform/query/keys';
import { queryString } from './access-log-search';

export const accessListQuery = (channelId: string, { from, to }: LogPeriod) =>
  infiniteQueryOptions({
    queryKey: [...keys.channel(channelId), 'access-list', from, to],
    queryFn: ({ pageParam }) =>
      get<AccessList>(
        `/api/channels/${channelId}/access-list?${queryString({ from, to, cursor: pageParam || undefined })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
