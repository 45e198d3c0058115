import type { StatisticsKind } from '../../platform/api-types/statistics';
import { isMonth } from '../../platform/clock/month';

export type StatisticsSearch = { month?: string; kind?: StatisticsKind };

/** The address carries the choice, so that a table can be bookmarked; anything odd in it is passed over. */
export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  return {
    ...(isMonth(search.month) ? { month: search.month } : {}),
    ...(search.kind === 'PEER' || search.kind === 'CONSULTATION' ? { kind: search.kind } : {}),
  };
}
