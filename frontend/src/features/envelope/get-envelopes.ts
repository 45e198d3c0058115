import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { EnvelopeAlarm, EnvelopeState } from '../../platform/api-types/envelope';

const twoMinutes = 120_000;

export const envelopesQuery = queryOptions({
  queryKey: ['envelopes'],
  queryFn: () => get<EnvelopeState>('/api/envelopes'),
  staleTime: 0,
});

/** Nobody is told by a frame: it is asked for, now and then. */
export const envelopeAlarmQuery = queryOptions({
  queryKey: ['envelope-alarm'],
  queryFn: () => get<EnvelopeAlarm>('/api/envelope-session'),
  refetchInterval: twoMinutes,
  staleTime: twoMinutes,
});
