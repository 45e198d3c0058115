import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Dimension } from '../../platform/api-types/code-list';
import type { StatisticsKind, YearTable } from '../../platform/api-types/statistics';
import { keys } from '../../platform/query/keys';

/** `every`: a contact counts under each of its codes. `centreId` is empty where one coordinates one centre only. */
export type YearWish = {
  fiscalYear: number;
  kind: StatisticsKind;
  dimension: Dimension;
  every: boolean;
  centreId: string;
};

export const yearQuery = ({ fiscalYear, kind, dimension, every, centreId }: YearWish) =>
  queryOptions({
    queryKey: [...keys.statistics, 'year', fiscalYear, kind, dimension, every, centreId],
    queryFn: () =>
      get<YearTable>(
        `/api/statistics/years/${fiscalYear}?kind=${kind}&dimension=${dimension}&every=${every}${centreId ? `&centreId=${centreId}` : ''}`,
      ),
    staleTime: 0,
  });
