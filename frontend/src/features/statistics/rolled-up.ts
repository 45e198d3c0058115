import type { Rollup } from '../../platform/api-types/code-list';
import type { YearRow, YearSum, YearTable } from '../../platform/api-types/statistics';

/** The rows of codes put together; what is in no group keeps its row. Of primary codes only, so that nothing counts twice. */
export function rolledUp(rows: YearTable['rows'], rollup: Rollup): YearRow[] {
  const groups = rollup.groups.flatMap(({ group, codes }) => {
    const of = rows.filter(({ code }) => code !== null && codes.includes(code));
    return of.length > 0 ? [together(group, of)] : [];
  });
  const grouped = rollup.groups.flatMap(({ codes }) => codes);
  return [...groups, ...rows.filter(({ code }) => code === null || !grouped.includes(code))];
}

function together(code: string, rows: YearRow[]): YearRow {
  const months = rows[0]?.months.map((_, at) => sum(rows.flatMap((row) => row.months[at] ?? []))) ?? [];
  return {
    code,
    months,
    total: sum(rows.map(({ total }) => total)),
    before: sum(rows.map(({ before }) => before)),
  };
}

function sum(all: YearSum[]): YearSum {
  const of = (part: (one: YearSum) => number | null) =>
    all.reduce((whole, one) => whole + (part(one) ?? 0), 0);
  const isKnown = all.every(({ reopened }) => reopened !== null);
  return {
    newMatters: of((one) => one.newMatters),
    contacts: of((one) => one.contacts),
    reopened: isKnown ? of((one) => one.reopened) : null,
  };
}
