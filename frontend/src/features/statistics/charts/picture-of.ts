import type { CrossTable } from '../../../platform/api-types/statistics';
import { flowOf } from './flow';
import type { Measure } from './series';
import { municipalitiesOf } from './tiles';
import { timeAt } from './trend';

/** What kind of picture shows a table, and of which axis (0 or 1) it is. */
export type Picture = { kind: 'trend' | 'map' | 'flow' | 'bars'; at: number };

export function pictureOf(table: CrossTable, measure: Measure): Picture {
  const axes = table.axes.slice(0, 2);
  const time = timeAt(table);
  const times = axes[time]?.keys.length ?? 0;
  if (times > 1) return { kind: 'trend', at: time };
  const residence = axes.findIndex(
    ({ axis, keys }) => axis === 'residence' && municipalitiesOf(keys).length > 1,
  );
  if (residence >= 0) return { kind: 'map', at: residence };
  if (axes.length < 2) return { kind: 'bars', at: 0 };
  // One month is no time that passes: what it is made of is the picture.
  if (times === 1) return { kind: 'bars', at: 1 - time };
  return flowOf(table, measure).bands.length > 0 ? { kind: 'flow', at: 0 } : { kind: 'bars', at: 0 };
}
