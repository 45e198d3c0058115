import { isMonth } from '../../platform/clock/month';

export type LedgerSearch = { month?: string; centre?: string };

/** The address carries the choice; anything odd in it is passed over. */
export function readLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  return {
    ...(isMonth(search.month) ? { month: search.month } : {}),
    ...(typeof search.centre === 'string' ? { centre: search.centre } : {}),
  };
}
