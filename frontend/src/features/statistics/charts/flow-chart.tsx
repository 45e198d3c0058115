import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { ChartFrame } from './chart-frame';
import { EmphasisField } from './emphasis-field';
import { type Band, type Flow, flowOf, type Node } from './flow';
import { FlowPicture } from './flow-picture';
import type { Measure } from './series';
import { useChartWords } from './use-chart-words';

type Props = { table: CrossTable; measure: Measure };

/** What stands out of a flow: all that goes through one node. */
export type Chosen = { side: 'from' | 'to'; key: string } | undefined;

/** The key of a node, for addresses within the picture. */
export const nodeKey = ({ key }: Node) => key?.key ?? '*';

/** Who turns to what: two axes, and bands between them. */
export function FlowChart({ table, measure }: Props) {
  const { title, axisText, itemText } = useChartWords(table);
  const flow = flowOf(table, measure);
  const [wish, setWish] = useState<string>();
  const [largest] = flow.from.filter(({ key, shown }) => key && shown > 0);
  const asked = wish ?? (largest ? `from/${nodeKey(largest)}` : '');
  const chosen = chosenOf(asked, flow);
  return (
    <ChartFrame title={title(measure, 0, 1)} says={<Widest table={table} flow={flow} />} hidden={flow.hidden}>
      <EmphasisField value={chosen ? asked : ''} onChange={setWish}>
        {(['from', 'to'] as const).map((side, at) => (
          <optgroup key={side} label={axisText(at)}>
            {flow[side]
              .filter(({ shown }) => shown > 0)
              .map((node) => (
                <option key={nodeKey(node)} value={`${side}/${nodeKey(node)}`}>
                  {itemText(at, node.key, node.keys.length)}
                </option>
              ))}
          </optgroup>
        ))}
      </EmphasisField>
      <FlowPicture table={table} flow={flow} chosen={chosen} />
    </ChartFrame>
  );
}

/** What is no longer in a table is not chosen any more. */
function chosenOf(asked: string, flow: Flow): Chosen {
  const [side, key] = asked.split('/');
  if ((side !== 'from' && side !== 'to') || key === undefined) return undefined;
  return flow[side].some((node) => nodeKey(node) === key) ? { side, key } : undefined;
}

function Widest({ table, flow }: { table: CrossTable; flow: Flow }) {
  const { itemText, count } = useChartWords(table);
  const alone = ({ from, to }: Band) => flow.from[from]?.key && flow.to[to]?.key;
  const [widest] = flow.bands.filter(alone).toSorted((one, other) => other.value - one.value);
  if (!widest) return null;
  const from = itemText(0, flow.from[widest.from]?.key ?? null);
  const to = itemText(1, flow.to[widest.to]?.key ?? null);
  const number = count(widest.value);
  return (
    <Trans>
      帯が太いほど件数が多いことを表します。最も太いのは、{from} → {to}（{number}件）です。
    </Trans>
  );
}
