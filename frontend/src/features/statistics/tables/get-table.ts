import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../../platform/api/request';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { keys } from '../../../platform/query/keys';
import type { TableWish } from './wish';

export const tableQuery = (wish: TableWish) => {
  const parameters = new URLSearchParams({ ...wish, axes: wish.axes.join(',') }).toString();
  return queryOptions({
    queryKey: [...keys.statistics, 'table', parameters],
    queryFn: () => get<CrossTable>(`/api/statistics/tables?${parameters}`),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
};
