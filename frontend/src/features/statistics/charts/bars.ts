import type { AxisKey } from '../../../platform/api-types/statistics';
import { type Item, isUnknown, ranked, together, type Value } from './series';

/** `key` is null for what is left, of which there are `members`. `share` of the longest; none where hidden. */
export type Bar = { key: AxisKey | null; members: number; value: Value; share: number | undefined };

/** As many bars as a page takes in. */
export const mostBars = 15;

/**
 * The largest first, then the unknown, the rest together at the end. What has nothing has no bar, what is hidden has no
 * length.
 */
export function barsOf(items: Item[]): Bar[] {
  const all = ranked(items.filter(({ value }) => value !== 0));
  const kept = all.length <= mostBars + 1 ? all.length : mostBars;
  const left = all.slice(kept);
  const rest = { key: null, members: left.length, value: together(left.map(({ value }) => value)) };
  return measured([...all.slice(0, kept).map(alone), ...(left.length > 0 ? [rest] : [])]);
}

/** The largest alone: no others, no unknown, none that is hidden. */
export function leaders(items: Item[], most: number): Bar[] {
  const known = items.filter(({ key, value }) => value !== null && value > 0 && !isUnknown(key));
  return measured(ranked(known).slice(0, most).map(alone));
}

const alone = ({ key, value }: Item) => ({ key, members: 1, value });

function measured(bars: Omit<Bar, 'share'>[]): Bar[] {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return bars.map((bar) => ({ ...bar, share: bar.value === null ? undefined : bar.value / most }));
}
