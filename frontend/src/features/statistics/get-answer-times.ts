import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { AnswerTimes } from '../../platform/api-types/statistics';
import { keys } from '../../platform/query/keys';

export const answerTimesQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: [...keys.statistics, 'answer-times', fiscalYear],
    queryFn: () => get<AnswerTimes>(`/api/statistics/answer-times?fiscalYear=${fiscalYear}`),
    staleTime: 0,
  });
