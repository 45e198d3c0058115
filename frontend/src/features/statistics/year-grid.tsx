import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Rollup } from '../../platform/api-types/code-list';
import type { YearRow, YearSum, YearTable } from '../../platform/api-types/statistics';
import { fiscalMonths } from '../../platform/clock/fiscal-year';
import { useCodes } from '../../platform/code-list/use-codes';
import { rolledUp } from './rolled-up';

export type Measure = 'contacts' | 'newMatters';

type Props = {
  table: YearTable;
  measure: Measure;
  caption: ReactNode;
  /** How codes are put together, if they are. */
  rollup?: Rollup | undefined;
};

const heat = ['', 'bg-key-50', 'bg-key-100', 'bg-key-200', 'bg-key-300'];

/** Codes down, months across; darker where there is more, and every number stands there. */
export function YearGrid({ table, measure, caption, rollup }: Props) {
  const { label } = useCodes();
  const { i18n } = useLingui();
  const rows = rollup ? rolledUp(table.rows, rollup) : table.rows;
  const name = (code: string) => {
    const group = rollup?.groups.find((one) => one.group === code);
    if (!group) return label(table.dimension, code);
    return i18n.locale === 'en' ? group.en : group.ja;
  };
  const most = Math.max(1, ...rows.flatMap(({ months }) => months.map((sum) => sum[measure])));
  return (
    <table className="w-full min-w-3xl border-solid-gray-600 border-y text-sm">
      <caption className="pb-2 text-start text-std-18B-160">{caption}</caption>
      <thead>
        <tr className="border-solid-gray-600 border-b bg-key-50">
          <td className="px-2 py-2" />
          {fiscalMonths.map((month) => (
            <th key={month} scope="col" className="px-1 py-2 text-end font-700">
              <Trans>{month}月</Trans>
            </th>
          ))}
          <th scope="col" className="px-2 py-2 text-end font-700">
            <Trans>計</Trans>
          </th>
          <th scope="col" className="px-2 py-2 text-end font-700">
            <Trans>前年度</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow key={row.code} row={row} name={name(row.code ?? '99')} measure={measure} most={most} />
        ))}
      </tbody>
      <tfoot>
        <GridRow row={table.whole} name={<Trans>総数</Trans>} measure={measure} most={0} />
      </tfoot>
    </table>
  );
}

type RowProps = { row: YearRow; name: ReactNode; measure: Measure; most: number };

function GridRow({ row, name, measure, most }: RowProps) {
  return (
    <tr className="border-solid-gray-200 border-t">
      <th scope="row" className="px-2 py-1.5 text-start font-400">
        {name}
      </th>
      {row.months.map((sum, index) => (
        <Value key={fiscalMonths[index]} sum={sum} measure={measure} shade={shade(sum[measure], most)} />
      ))}
      <Value sum={row.total} measure={measure} shade="font-700" />
      <Value sum={row.before} measure={measure} shade="text-solid-gray-700" />
    </tr>
  );
}

function Value({ sum, measure, shade: look }: { sum: YearSum; measure: Measure; shade: string | undefined }) {
  return (
    <td className={`px-1 py-1.5 text-end tabular-nums ${look ?? ''}`}>
      {sum[measure].toLocaleString('ja-JP')}
    </td>
  );
}

function shade(value: number, most: number): string | undefined {
  if (most === 0 || value === 0) return '';
  return heat[Math.min(heat.length - 1, Math.ceil((value / most) * (heat.length - 1)))];
}
