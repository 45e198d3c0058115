import type { AxisKey, CrossTable } from '../../../platform/api-types/statistics';
import { itemsOf, type Measure, shownOf, together, type Value, valueAt } from './series';

/** Numbers over time. `key` is null for what is left, of which there are `members`. */
export type Series = { key: AxisKey | null; members: number; values: Value[] };

export type Trend = { axis: string; times: AxisKey[]; otherAxis: string | undefined; series: Series[] };

/** As many lines as can be told apart. */
export const mostSeries = 6;

/** The first axis of time, or none. */
export function timeAt(table: CrossTable): number {
  return table.axes.slice(0, 2).findIndex(({ axis }) => axis === 'month' || axis === 'quarter');
}

/** The largest series of a table with an axis of time, and all others together. */
export function trendOf(table: CrossTable, measure: Measure): Trend {
  const at = timeAt(table);
  const time = table.axes[at];
  const other = table.axes.slice(0, 2).find((_, index) => index !== at);
  const times = time?.keys ?? [];
  const trend = { axis: time?.axis ?? '', times, otherAxis: other?.axis };
  if (!other) {
    return {
      ...trend,
      series: [{ key: null, members: 1, values: itemsOf(table, measure, at).map(({ value }) => value) }],
    };
  }
  const all = other.keys
    .map((key) => ({
      key,
      members: 1,
      values: itemsOf(table, measure, at, key.key).map(({ value }) => value),
      whole: valueAt(table, measure, at === 0 ? null : key.key, at === 0 ? key.key : null),
    }))
    .filter(({ values }) => values.some((value) => value !== 0))
    .toSorted((one, next) => size(next) - size(one));
  // One that is left over is itself, not "the others".
  const kept = all.length <= mostSeries + 1 ? all.length : mostSeries;
  const left = all.slice(kept);
  const largest: Series[] = all.slice(0, kept).map(({ key, members, values }) => ({ key, members, values }));
  if (left.length === 0) return { ...trend, series: largest };
  const rest = times.map((_, index) => together(left.map(({ values }) => values[index] ?? null)));
  return { ...trend, series: [...largest, { key: null, members: left.length, values: rest }] };
}

const size = (of: { values: Value[]; whole: Value }) => of.whole ?? shownOf(of.values);

/** Stretches of a line between hidden numbers, as indexes. */
export function stretches(values: Value[]): number[][] {
  const all: number[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) all.push([]);
    else all.at(-1)?.push(index);
  });
  return all.filter((stretch) => stretch.length > 0);
}

/** The points that can have their numbers above them without covering each other; the largest first, then the last. */
export function lettered(points: { x: number; y: number }[], width: number, height: number): number[] {
  const order = points.map((_, index) => index).toSorted((a, b) => (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
  const [highest = -1, ...others] = order;
  const wished = [...new Set([highest, points.length - 1, ...others])].filter((index) => index >= 0);
  const shown: number[] = [];
  for (const index of wished) {
    const at = points[index];
    const isFree = shown.every((other) => {
      const there = points[other];
      return !at || !there || Math.abs(at.x - there.x) >= width || Math.abs(at.y - there.y) >= height;
    });
    if (isFree) shown.push(index);
  }
  return shown;
}

/** Moves labels apart until none covers another, as little as possible; they stay within the height. */
export function spread(wanted: number[], gap: number, height: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [...wanted];
  order.forEach((index, rank) => {
    const before = order[rank - 1];
    const least = before === undefined ? 0 : (placed[before] ?? 0) + gap;
    placed[index] = Math.max(placed[index] ?? 0, least);
  });
  order.toReversed().forEach((index, rank, reversed) => {
    const after = reversed[rank - 1];
    const most = after === undefined ? height : (placed[after] ?? 0) - gap;
    placed[index] = Math.min(placed[index] ?? 0, most);
  });
  return placed;
}
