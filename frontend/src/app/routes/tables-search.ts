import { isMonth } from '../../platform/clock/month';

/** A table as its address says it; what is missing or odd is filled in by the page. */
export type TablesSearch = { place?: string; from?: string; until?: string; axes?: string; kind?: string };

export function readTablesSearch(search: Record<string, unknown>): TablesSearch {
  const { place, from, until, axes, kind } = search;
  return {
    ...(typeof place === 'string' ? { place } : {}),
    ...(isMonth(from) && isMonth(until) ? { from, until } : {}),
    ...(typeof axes === 'string' ? { axes } : {}),
    ...(kind === 'PEER' ? { kind } : {}),
  };
}
