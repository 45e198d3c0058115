import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../platform/api/request';
import type { BoundaryMap } from '../../../platform/api-types/statistics';
import { keys } from '../../../platform/query/keys';

export const mapQuery = queryOptions({
  queryKey: [...keys.statistics, 'map'],
  queryFn: () => get<BoundaryMap>('/api/statistics/map'),
});
