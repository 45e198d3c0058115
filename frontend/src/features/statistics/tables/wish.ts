import type { StatisticsKind } from '../../../platform/api-types/statistics';

/** Which table is asked for: months as 2026-04, one to three axes. */
export type TableWish = {
  place: string;
  from: string;
  until: string;
  axes: string[];
  kind: StatisticsKind;
};

type Search = { place?: string; from?: string; until?: string; axes?: string; kind?: string };

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

export function searchOf(wish: TableWish): Search {
  return {
    place: wish.place,
    from: wish.from,
    until: wish.until,
    axes: wish.axes.join(','),
    ...(wish.kind === 'PEER' ? { kind: 'PEER' } : {}),
  };
}

/** The same a year earlier. */
export function yearBefore(wish: TableWish): TableWish {
  const back = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return { ...wish, from: back(wish.from), until: back(wish.until) };
}
