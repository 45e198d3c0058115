import { isMonth } from '../../platform/clock/month';

/** A table as its address says it; what is missing or odd is filled in by the page. */
export type TablesSearch = {
  place?: string;
  from?: string;
  until?: string;
  axes?: string;
  kind?: string;
  measure?: string;
};

/** A cell of a table, by its keys in the order of the axes. */
export type ContactsSearch = TablesSearch & { keys?: string };

/** A single key may look like a number, and is then read as one out of the address. */
export function readContactsSearch(search: Record<string, unknown>): ContactsSearch {
  const { keys } = search;
  const cell = typeof keys === 'number' ? String(keys) : keys;
  return { ...readTablesSearch(search), ...(typeof cell === 'string' ? { keys: cell } : {}) };
}

export function readTablesSearch(search: Record<string, unknown>): TablesSearch {
  const { place, from, until, axes, kind, measure } = search;
  return {
    ...(typeof place === 'string' ? { place } : {}),
    ...(isMonth(from) && isMonth(until) ? { from, until } : {}),
    ...(typeof axes === 'string' ? { axes } : {}),
    ...(kind === 'PEER' ? { kind } : {}),
    ...(measure === 'NEW_MATTERS' ? { measure } : {}),
  };
}
