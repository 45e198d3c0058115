import { Trans } from '@lingui/react/macro';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { BarChart } from './bar-chart';
import { FlowChart } from './flow-chart';
import { MapChart } from './map-chart';
import { pictureOf } from './picture-of';
import { hasNumbers, type Measure } from './series';
import { TrendChart } from './trend-chart';

type Props = { table: CrossTable; measure: Measure };

/** The picture that shows what a table says, chosen after its axes. */
export function TableChart({ table, measure }: Props) {
  if (!hasNumbers(table, measure)) {
    return (
      <p className="text-solid-gray-700">
        <Trans>図にできる件数がありません。下の表を見てください。</Trans>
      </p>
    );
  }
  const { kind, at } = pictureOf(table, measure);
  switch (kind) {
    case 'trend':
      return <TrendChart table={table} measure={measure} at={at} />;
    case 'map':
      return <MapChart table={table} measure={measure} at={at} />;
    case 'flow':
      return <FlowChart table={table} measure={measure} />;
    default:
      return <BarChart table={table} measure={measure} at={at} />;
  }
}
