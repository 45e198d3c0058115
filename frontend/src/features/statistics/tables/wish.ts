import { t } from '@lingui/core/macro';
import type { CrossTable, SavedQuestion, StatisticsKind } from '../../../platform/api-types/statistics';
import { monthText } from '../../../platform/clock/time-text';
import type { Measure } from './cross-grid';

/** Which table is asked for: months as 2026-04, one to three axes. */
export type TableWish = {
  place: string;
  from: string;
  until: string;
  axes: string[];
  kind: StatisticsKind;
};

type Search = {
  place?: string;
  from?: string;
  until?: string;
  axes?: string;
  kind?: string;
  measure?: string;
};

export type PeriodShape = 'fiscalYear' | 'quarter' | 'calendarYear' | 'month';

/** Quarters of a fiscal year, from April on. */
export const quarters = [1, 2, 3, 4] as const;

const two = (month: number) => String(month).padStart(2, '0');

export const periods = {
  fiscalYear: (year: number) => ({ from: `${year}-04`, until: `${year + 1}-03` }),
  calendarYear: (year: number) => ({ from: `${year}-01`, until: `${year}-12` }),
  month: (year: number, month: number) => {
    const at = `${month < 4 ? year + 1 : year}-${two(month)}`;
    return { from: at, until: at };
  },
  quarter: (year: number, quarter: number) => {
    const first = quarter === 4 ? 1 : quarter * 3 + 1;
    const of = quarter === 4 ? year + 1 : year;
    return { from: `${of}-${two(first)}`, until: `${of}-${two(first + 2)}` };
  },
};

/** The shape of a period, the fiscal year (of a calendar year itself) and the quarter or month it is. */
export function shapeOf({ from, until }: { from: string; until: string }): {
  shape: PeriodShape;
  year: number;
  part: number;
} {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const fiscal = month < 4 ? year - 1 : year;
  if (from === until) return { shape: 'month', year: fiscal, part: month };
  if (until === `${year}-12` && month === 1) return { shape: 'calendarYear', year, part: 1 };
  if (until === periods.fiscalYear(fiscal).until && month === 4)
    return { shape: 'fiscalYear', year, part: 1 };
  const quarter = quarters.find((one) => periods.quarter(fiscal, one).from === from) ?? 1;
  return { shape: 'quarter', year: fiscal, part: quarter };
}

/** A whole wish out of an address, with what it does not say filled in. */
export function wishOf(search: Search, latest: number, place: string): TableWish {
  const usual = periods.fiscalYear(latest);
  return {
    place: search.place ?? place,
    from: search.from ?? usual.from,
    until: search.until ?? usual.until,
    axes: (search.axes ?? 'requester,content').split(',').filter((axis) => axis !== ''),
    kind: search.kind === 'PEER' ? 'PEER' : 'CONSULTATION',
  };
}

/** As the server says which number is looked at. */
export const measureWord = (measure: Measure): SavedQuestion['measure'] =>
  measure === 'newMatters' ? 'NEW_MATTERS' : 'CONTACTS';

export const measureOf = (word: string | undefined): Measure =>
  word === 'NEW_MATTERS' ? 'newMatters' : 'contacts';

export function periodText({ from, until }: { from: string; until: string }): string {
  return from === until ? monthText(from) : t`${monthText(from)}から${monthText(until)}まで`;
}

export function searchOf(wish: TableWish, measure: Measure = 'contacts'): Search {
  return {
    place: wish.place,
    from: wish.from,
    until: wish.until,
    axes: wish.axes.join(','),
    ...(wish.kind === 'PEER' ? { kind: 'PEER' } : {}),
    ...(measure === 'newMatters' ? { measure: measureWord(measure) } : {}),
  };
}

/** The wish that a table answers, which may be the one before the last. */
export const answered = ({ place, period, axes, kind }: CrossTable): TableWish => ({
  place,
  ...period,
  axes: axes.map(({ axis }) => axis),
  kind,
});

/** The months of a cell: those of the wish, or of the month or quarter it is of. */
export function narrowed(wish: TableWish, cell: string[]): { from: string; until: string } {
  const keyOf = (axis: string) => {
    const key = cell[wish.axes.indexOf(axis)];
    return key === '*' ? undefined : key;
  };
  const month = keyOf('month');
  const quarter = keyOf('quarter');
  if (month) return { from: month, until: month };
  if (!quarter) return { from: wish.from, until: wish.until };
  const last = `${quarter.slice(0, 5)}${two(Number(quarter.slice(5)) + 2)}`;
  return {
    from: [quarter, wish.from].sort().at(-1) ?? quarter,
    until: [last, wish.until].sort().at(0) ?? last,
  };
}

/** The same a year earlier. */
export function yearBefore(wish: TableWish): TableWish {
  const back = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return { ...wish, from: back(wish.from), until: back(wish.until) };
}
