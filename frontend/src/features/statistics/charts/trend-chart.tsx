import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { ChartFrame } from './chart-frame';
import { EmphasisField } from './emphasis-field';
import type { Measure } from './series';
import { itemsOf } from './series';
import { type Series, trendOf } from './trend';
import { TrendBars } from './trend-bars';
import { TrendLines } from './trend-lines';
import { useChartWords } from './use-chart-words';

type Props = { table: CrossTable; measure: Measure; at: number };

/** How numbers go on over time: columns for one, lines for several. */
export function TrendChart({ table, measure, at }: Props) {
  const { title, itemText } = useChartWords(table);
  const trend = trendOf(table, measure);
  const hidden = trend.series.flatMap(({ values }) => values).filter((value) => value === null).length;
  const isOne = trend.otherAxis === undefined;
  const [wish, setWish] = useState('');
  const keyOf = ({ key }: Series) => key?.key ?? '*';
  const chosen = trend.series.some((series) => keyOf(series) === wish) ? wish : '';
  return (
    <ChartFrame
      title={isOne ? title(measure, at) : title(measure, 1 - at, at)}
      says={<Peak table={table} measure={measure} at={at} />}
      hidden={hidden}
      note={isOne ? undefined : <Broken hidden={hidden} />}
    >
      {isOne ? (
        <TrendBars table={table} trend={trend} />
      ) : (
        <>
          <EmphasisField value={chosen} onChange={setWish}>
            {trend.series.map((series) => (
              <option key={keyOf(series)} value={keyOf(series)}>
                {itemText(1 - at, series.key, series.members)}
              </option>
            ))}
          </EmphasisField>
          <TrendLines table={table} trend={trend} at={at} chosen={chosen} />
        </>
      )}
    </ChartFrame>
  );
}

/** Lines have no place for an X of their own. */
function Broken({ hidden }: { hidden: number }) {
  return (
    <Plural
      value={hidden}
      other="X の付いた項目には、表示していない数があります（合わせて#か所）。線はそこで切れます。0 とは限りません。"
    />
  );
}

function Peak({ table, measure, at }: Props) {
  const { itemText, count } = useChartWords(table);
  const items = itemsOf(table, measure, at);
  const shown = items.filter(({ value }) => value !== null);
  const most = Math.max(0, ...shown.map(({ value }) => value ?? 0));
  if (most === 0) return null;
  const when = shown
    .filter(({ value }) => value === most)
    .map(({ key }) => itemText(at, key))
    .join('・');
  const number = count(most);
  return shown.length < items.length ? (
    <Trans>
      総数が最も多いのは、表示している中では{when}（{number}件）です。
    </Trans>
  ) : (
    <Trans>
      総数が最も多いのは、{when}（{number}件）です。
    </Trans>
  );
}
