import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { SelectField } from '../../../ui/select-field';
import { Bars, Most } from './bar-chart';
import { barsOf, leaders } from './bars';
import { ChartFrame } from './chart-frame';
import { PlaceMap } from './place-map';
import { itemsOf, type Measure } from './series';
import { municipalitiesOf } from './tiles';
import { useChartWords } from './use-chart-words';

type Props = { table: CrossTable; measure: Measure; at: number };

const first = 10;

/** Where the people live: a map, and the same as bars. With a second axis, of one of its keys or of all. */
export function MapChart({ table, measure, at }: Props) {
  const { t } = useLingui();
  const { title, axisText, itemText, count, list } = useChartWords(table);
  const [wish, setWish] = useState('');
  const other = table.axes.length > 1 ? 1 - at : undefined;
  const others = other === undefined ? [] : (table.axes[other]?.keys ?? []);
  const of = others.some(({ key }) => key === wish) ? wish : null;
  const items = itemsOf(table, measure, at, of);
  const places = municipalitiesOf(items.map(({ key }) => key));
  const inside = items.filter(({ key }) => places.includes(key));
  const nowhere = items.filter(({ key, value }) => !places.includes(key) && value !== 0);
  return (
    <ChartFrame
      title={other === undefined ? title(measure, at) : title(measure, at, other)}
      says={<Most table={table} at={at} bars={barsOf(inside)} />}
      hidden={items.filter(({ value }) => value === null).length}
    >
      {other !== undefined && (
        <div className="max-w-md print:hidden">
          <SelectField
            label={<Trans>地図にするもの（{axisText(other)}）</Trans>}
            value={of ?? ''}
            onChange={setWish}
          >
            <option value="">{t`すべて`}</option>
            {others.map((key) => (
              <option key={key.key} value={key.key}>
                {itemText(other, key)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <PlaceMap items={inside} />
          {nowhere.length > 0 && (
            <p>
              <Trans>地図にないもの：</Trans>
              {list(nowhere.map(({ key, value }) => `${itemText(at, key)} ${count(value)}`))}
            </p>
          )}
        </div>
        <div className="min-w-0">
          <h3 className="mb-1 font-700">
            <Trans>多い順（{first}位まで）</Trans>
          </h3>
          <Bars table={table} at={at} bars={leaders(inside, first)} />
        </div>
      </div>
    </ChartFrame>
  );
}
