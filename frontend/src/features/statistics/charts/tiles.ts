import type { AxisKey } from '../../../platform/api-types/statistics';
import { niigataTiles, type Tile } from './niigata-tiles';

const elsewhere = ['98', '99'];
const perRow = 6;

/** Without "outside the prefecture" and "not known", which lie nowhere. */
export function municipalitiesOf(keys: AxisKey[]): AxisKey[] {
  return keys.filter(({ key }) => !elsewhere.includes(key));
}

/** A short name for a small place: 長岡市 is 長岡. */
export function shortName(name: string): string {
  return name.length > 2 || /市$/.test(name) ? name.replace(/(?<=.)[市区町村]$/u, '') : name;
}

/**
 * Where each municipality stands. A prefecture we know is drawn whole; what we do not know of it stands in rows below, and
 * any other prefecture is a plain grid in the order of its network.
 */
export function tilesOf(keys: AxisKey[]): Tile[] {
  const known = new Set(niigataTiles.map(({ code }) => code));
  const all = municipalitiesOf(keys);
  const others = all.filter(({ key }) => !known.has(key));
  const drawn = all.length > others.length ? niigataTiles : [];
  const first = drawn.length === 0 ? 0 : Math.max(...drawn.map(({ row }) => row)) + 2;
  return [
    ...drawn,
    ...others.map(({ key, name }, index) => ({
      code: key,
      name: name ?? key,
      row: first + Math.floor(index / perRow),
      column: index % perRow,
    })),
  ];
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The nearest tile in a direction, rather straight on than aside; the same where there is none. */
export function neighbour<T extends Tile>(tiles: readonly T[], from: T, direction: Direction): T {
  const upright = direction === 'ArrowUp' || direction === 'ArrowDown';
  const sign = direction === 'ArrowUp' || direction === 'ArrowLeft' ? -1 : 1;
  const ahead = (to: T) => sign * (upright ? to.row - from.row : to.column - from.column);
  const aside = (to: T) => Math.abs(upright ? to.column - from.column : to.row - from.row);
  const far = (to: T) => ahead(to) + 2 * aside(to);
  return tiles.filter((to) => ahead(to) > 0).toSorted((one, other) => far(one) - far(other))[0] ?? from;
}
