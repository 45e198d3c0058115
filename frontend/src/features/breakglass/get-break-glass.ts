import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Grant, OpenGrant, WaitingReview } from '../../platform/api-types/breakglass';
import { keys } from '../../platform/query/keys';

/** One's own grants that stand. */
export const openGrantsQuery = queryOptions({
  queryKey: [...keys.emergency, 'mine'],
  queryFn: () => get<OpenGrant[]>('/api/break-glass'),
  staleTime: 0,
});

/** What waits for one's review, the most urgent first. */
export const waitingReviewsQuery = queryOptions({
  queryKey: [...keys.emergency, 'reviews'],
  queryFn: () => get<WaitingReview[]>('/api/break-glass/reviews'),
  staleTime: 0,
});

/** Who read in a room one is in, the last first. */
export const grantsQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.grants(channelId),
    queryFn: () => get<Grant[]>(`/api/channels/${channelId}/break-glass`),
  });
