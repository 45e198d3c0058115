import type { AxisKey, CrossTable } from '../../../platform/api-types/statistics';
import { isUnknown, itemsOf, type Measure, shownOf, together, type Value, valueAt } from './series';

/** A key of one axis, or those that are left (`key` is null). */
export type Node = {
  key: AxisKey | null;
  keys: string[];
  /** as the table tells it */
  value: Value;
  /** what its bands are together, which is less where cells are hidden */
  shown: number;
  hidden: number;
};

/** What goes from one node to another: at least one, or it would be no band; with as many hidden cells beside it. */
export type Band = { from: number; to: number; value: number; hidden: number };

export type Flow = { from: Node[]; to: Node[]; bands: Band[]; hidden: number };

/** As many nodes as a side may have. */
export const mostNodes = 10;

/** Who turns to what: the cells of a table with two axes as bands. Hidden cells are counted, never drawn. */
export function flowOf(table: CrossTable, measure: Measure): Flow {
  const from = sides(table, measure, 0);
  const to = sides(table, measure, 1);
  const bands: Band[] = [];
  let hidden = 0;
  from.forEach((one, at) => {
    to.forEach((other, into) => {
      const cells = one.keys.flatMap((first) =>
        other.keys.map((second) => valueAt(table, measure, first, second)),
      );
      const unknown = cells.filter((cell) => cell === null).length;
      const value = shownOf(cells);
      hidden += unknown;
      one.hidden += unknown;
      other.hidden += unknown;
      one.shown += value;
      other.shown += value;
      if (value > 0) bands.push({ from: at, to: into, value, hidden: unknown });
    });
  });
  return { from, to, bands, hidden };
}

function sides(table: CrossTable, measure: Measure, at: 0 | 1): Node[] {
  const other = table.axes[1 - at]?.keys ?? [];
  const all = itemsOf(table, measure, at)
    .map(({ key, value }) => {
      const cells = other.map((one) =>
        at === 0 ? valueAt(table, measure, key.key, one.key) : valueAt(table, measure, one.key, key.key),
      );
      return { key, value, size: value ?? shownOf(cells), empty: value === 0 || cells.every((v) => v === 0) };
    })
    .filter(({ empty }) => !empty)
    .toSorted((one, next) => rank(next) - rank(one));
  const kept = all.length <= mostNodes + 1 ? all.length : mostNodes;
  const nodes = all.slice(0, kept).map(({ key, value }) => node(key, [key.key], value));
  const left = all.slice(kept);
  if (left.length === 0) return nodes;
  return [
    ...nodes,
    node(
      null,
      left.map(({ key }) => key.key),
      together(left.map(({ value }) => value)),
    ),
  ];
}

/** The unknown stands behind what is known. */
const rank = ({ key, size }: { key: AxisKey; size: number }) => (isUnknown(key) ? -1 : size);

const node = (key: AxisKey | null, keys: string[], value: Value): Node => ({
  key,
  keys,
  value,
  shown: 0,
  hidden: 0,
});

/** Where a node stands and how high it is. */
export type Place = { top: number; height: number };

/** Where a band begins and ends; it is as wide there as here. */
export type Path = Band & { fromTop: number; toTop: number; width: number };

/** Lays a flow out from top to bottom: one number is as wide everywhere, and no label covers another. */
export function layOut(flow: Flow, height: number, label: number) {
  const whole = Math.max(
    1,
    flow.bands.reduce((sum, { value }) => sum + value, 0),
  );
  const scale = height / whole;
  const from = column(flow.from, scale, label);
  const to = column(flow.to, scale, label);
  const filled = { from: flow.from.map(() => 0), to: flow.to.map(() => 0) };
  const paths: Path[] = flow.bands.map((band) => {
    const width = band.value * scale;
    const fromTop = (from.places[band.from]?.top ?? 0) + (filled.from[band.from] ?? 0);
    const toTop = (to.places[band.to]?.top ?? 0) + (filled.to[band.to] ?? 0);
    filled.from[band.from] = (filled.from[band.from] ?? 0) + width;
    filled.to[band.to] = (filled.to[band.to] ?? 0) + width;
    return { ...band, fromTop, toTop, width };
  });
  return { scale, from: from.places, to: to.places, paths, height: Math.max(from.height, to.height) };
}

function column(nodes: Node[], scale: number, label: number): { places: Place[]; height: number } {
  let top = 0;
  const places = nodes.map(({ shown }) => {
    const height = shown * scale;
    const room = Math.max(label, height + 8);
    const place = { top: top + (room - height) / 2, height };
    top += room;
    return place;
  });
  return { places, height: top };
}
