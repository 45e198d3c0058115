import type { AreaIssueWish } from '../../features/areaissue/get-area-issues';
import type { AreaIssueState } from '../../platform/api-types/areaissue';
import { isMonth } from '../../platform/clock/month';

export type AreaIssuesSearch = AreaIssueWish;

/** Where an issue was found: a thread, a matter, or a cell of a table with a place such as centre:<id>. */
export type NewAreaIssueSearch = {
  thread?: string;
  matter?: string;
  dimension?: string;
  code?: string;
  from?: string;
  until?: string;
  place?: string;
};

const states: readonly unknown[] = ['found', 'sorted', 'met', 'acted', 'reviewed', 'closed'];
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const place = /^[a-z]+:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const matching = (pattern: RegExp, value: unknown): value is string =>
  typeof value === 'string' && pattern.test(value);

/** A code may look like a number, and is then read as one out of the address. */
function codeOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The address carries the choice; anything odd in it is passed over. */
export function readAreaIssuesSearch(search: Record<string, unknown>): AreaIssuesSearch {
  const kind = codeOf(search.kind);
  return {
    ...(states.includes(search.state) ? { state: search.state as AreaIssueState } : {}),
    ...(kind ? { kind } : {}),
    ...(matching(id, search.place) ? { place: search.place } : {}),
    ...(search.mine === true ? { mine: true } : {}),
    ...cellOf(search),
  };
}

export function readNewAreaIssueSearch(search: Record<string, unknown>): NewAreaIssueSearch {
  const cell = cellOf(search);
  return {
    ...(matching(id, search.thread) ? { thread: search.thread } : {}),
    ...(matching(id, search.matter) ? { matter: search.matter } : {}),
    ...(cell.dimension && isMonth(search.from) && isMonth(search.until)
      ? {
          ...cell,
          from: search.from,
          until: search.until,
          ...(matching(place, search.place) ? { place: search.place } : {}),
        }
      : {}),
  };
}

function cellOf(search: Record<string, unknown>): { dimension?: string; code?: string } {
  const dimension = codeOf(search.dimension);
  const code = codeOf(search.code);
  return dimension && code ? { dimension, code } : {};
}
