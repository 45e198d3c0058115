import type { AxisKey, CrossTable } from '../../../platform/api-types/statistics';

export type Measure = 'contacts' | 'newMatters';

/** null where the number is hidden. */
export type Value = number | null;

/** A key of an axis with its number. */
export type Item = { key: AxisKey; value: Value };

/** What stands in a table for a key of the first and one of the second axis; null is all together. */
export function valueAt(
  table: CrossTable,
  measure: Measure,
  first: string | null,
  second: string | null,
): Value {
  const row = first === null ? table.rows.at(-1) : table.rows.find(({ key }) => key === first);
  const column = table.columns.findIndex((path) =>
    second === null ? path.length === 0 : path.length === 1 && path[0] === second,
  );
  return row?.cells[column]?.[measure] ?? null;
}

/** The keys of the first (0) or second axis with their numbers: of all, or of one key of the other axis. */
export function itemsOf(
  table: CrossTable,
  measure: Measure,
  at: number,
  other: string | null = null,
): Item[] {
  const keys = table.axes[at]?.keys ?? [];
  return keys.map((key) => ({
    key,
    value: at === 0 ? valueAt(table, measure, key.key, other) : valueAt(table, measure, other, key.key),
  }));
}

/** Whether the table has a number that can be drawn. */
export function hasNumbers(table: CrossTable, measure: Measure): boolean {
  const axes = table.axes.slice(0, 2).map((_, at) => itemsOf(table, measure, at));
  const cells =
    table.axes.length > 1
      ? (table.axes[1]?.keys ?? []).flatMap(({ key }) => itemsOf(table, measure, 0, key))
      : [];
  return [...axes.flat(), ...cells].some(({ value }) => (value ?? 0) > 0);
}

/** Of several together: hidden as soon as one of them is. */
export function together(values: Value[]): Value {
  return values.reduce<Value>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** What is shown of several. Only to put things in order or to draw what is there, never to be printed as a sum. */
export function shownOf(values: Value[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Not a kind of its own: it stands behind what is known. */
export const isUnknown = ({ key }: AxisKey) => key === '99';

/** Largest first, then the unknown, what is hidden last. Of those that are equal the order of the table stays. */
export function ranked(items: Item[]): Item[] {
  const rank = ({ key, value }: Item) => (value === null ? -2 : isUnknown(key) ? -1 : value);
  return items.toSorted((one, other) => rank(other) - rank(one));
}
