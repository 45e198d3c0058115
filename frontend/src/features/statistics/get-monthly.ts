import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { MonthlyStatistics, StatisticsKind } from '../../platform/api-types/statistics';
import { keys } from '../../platform/query/keys';

export const monthlyQuery = (month: string, kind: StatisticsKind) =>
  queryOptions({
    queryKey: [...keys.statistics, month, kind],
    queryFn: () => get<MonthlyStatistics>(`/api/statistics/monthly?month=${month}&kind=${kind}`),
    staleTime: 0,
  });
