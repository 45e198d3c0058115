import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../platform/api/request';
import type { CellContacts } from '../../../platform/api-types/statistics';
import { keys } from '../../../platform/query/keys';
import type { Measure } from './cross-grid';
import { measureWord, type TableWish } from './wish';

/** What stands behind a cell; `cell` are its keys in the order of the axes, * for all together. */
export const contactsQuery = (wish: TableWish, measure: Measure, cell: string[]) => {
  const parameters = new URLSearchParams({
    ...wish,
    axes: wish.axes.join(','),
    measure: measureWord(measure),
    keys: cell.join(','),
  }).toString();
  return queryOptions({
    queryKey: [...keys.statistics, 'contacts', parameters],
    queryFn: () => get<CellContacts>(`/api/statistics/contacts?${parameters}`),
    staleTime: 0,
  });
};
