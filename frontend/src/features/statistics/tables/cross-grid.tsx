import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CrossCell, CrossRow, CrossTable } from '../../../platform/api-types/statistics';
import { type CellAddress, CellLink } from './cell-link';
import { useAxisWords } from './use-axis-words';

export type Measure = 'contacts' | 'newMatters';

type Props = {
  table: CrossTable;
  before: CrossTable | undefined;
  measure: Measure;
  /** Where the contacts of a cell are; where nobody may see them, numbers are no links. */
  contactsOf?: CellAddress | undefined;
};

const heat = ['', 'bg-key-50', 'bg-key-100', 'bg-key-200', 'bg-key-300'];

/** The first axis down, the others across; the whole stands last in both directions. */
export function CrossGrid({ table, before, measure, contactsOf }: Props) {
  const { t } = useLingui();
  const { words, keyText } = useAxisWords();
  const [down, across, under] = table.axes;
  const whole = table.rows.length - 1;
  const columns = table.columns.map((path, at) => ({ path, at })).slice(1);
  const leaves = under
    ? columns.filter(({ path }) => path.length === 2 || isOnlyTotal(path, table))
    : columns;
  const most = Math.max(
    1,
    ...table.rows.slice(0, whole).flatMap(({ cells }) => leaves.map(({ at }) => cells[at]?.[measure] ?? 0)),
  );
  const textOf = (axis: typeof down, key: string | null | undefined) => {
    const found = axis?.keys.find((one) => one.key === key);
    return axis && found ? keyText(axis.axis, found) : '';
  };
  const open = (row: CrossRow, path: string[]) => {
    const of = [
      row.key ? textOf(down, row.key) : t`総数`,
      ...path.map((key, at) => textOf(at === 0 ? across : under, key)),
    ];
    return contactsOf && { to: contactsOf([row.key ?? '*', ...path]), of: of.join('・') };
  };
  return (
    <table className="border-separate border-spacing-0 border-solid-gray-600 border-y text-sm">
      <caption className="pb-2 text-start text-std-18B-160">
        {table.axes.map(({ axis }) => words[axis]).join(' × ')}
      </caption>
      <thead>
        {under && (
          <tr>
            <td />
            {across?.keys.map((key) => (
              <th
                key={key.key}
                scope="colgroup"
                colSpan={leaves.filter(({ path }) => path[0] === key.key).length}
                className="border-solid-gray-400 border-s bg-key-50 px-2 py-1 text-center font-700"
              >
                {keyText(across.axis, key)}
              </th>
            ))}
            <td />
          </tr>
        )}
        <tr>
          <td className="sticky start-0 bg-white" />
          {leaves.map(({ path }) => (
            <th
              key={path.join()}
              scope="col"
              className="min-w-20 max-w-36 border-solid-gray-600 border-b bg-key-50 px-2 py-2 text-end align-bottom font-700"
            >
              {under ? path[1] ? textOf(under, path[1]) : <Trans>計</Trans> : textOf(across, path[0])}
            </th>
          ))}
          <Head>
            <Trans>計</Trans>
          </Head>
          <Head>
            <Trans>割合</Trans>
          </Head>
          {before && (
            <>
              <Head>
                <Trans>前年同期</Trans>
              </Head>
              <Head>
                <Trans>増減</Trans>
              </Head>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => {
          const isWhole = index === whole;
          return (
            <tr key={row.key ?? '*'} className={isWhole ? 'font-700' : undefined}>
              <th
                scope="row"
                className={`sticky start-0 min-w-32 max-w-56 bg-white px-2 py-1.5 text-start ${line(isWhole)} ${isWhole ? 'font-700' : 'font-400'}`}
              >
                {isWhole ? <Trans>総数</Trans> : textOf(down, row.key)}
              </th>
              {leaves.map(({ path, at }) => (
                <Value
                  key={path.join()}
                  value={row.cells[at]?.[measure]}
                  open={open(row, path)}
                  look={`${line(isWhole)} ${isWhole ? '' : shade(row.cells[at]?.[measure], most)}`}
                />
              ))}
              <Value
                value={row.cells[0]?.[measure]}
                open={open(row, [])}
                look={`${line(isWhole)} font-700`}
              />
              <td className={`whitespace-nowrap px-2 py-1.5 text-end tabular-nums ${line(isWhole)}`}>
                <Share part={row.cells[0]} of={table.rows[whole]?.cells[0]} measure={measure} />
              </td>
              {before && (
                <Earlier row={row} before={before} measure={measure} look={line(isWhole)} isWhole={isWhole} />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A second key under which the third axis has nothing still has its total. */
function isOnlyTotal(path: string[], table: CrossTable): boolean {
  return path.length === 1 && !table.columns.some((other) => other.length === 2 && other[0] === path[0]);
}

const line = (isWhole: boolean) =>
  isWhole ? 'border-solid-gray-600 border-t' : 'border-solid-gray-200 border-t';

function Head({ children }: { children: ReactNode }) {
  return (
    <th
      scope="col"
      className="min-w-16 border-solid-gray-600 border-s border-b px-2 py-2 text-end align-bottom font-700"
    >
      {children}
    </th>
  );
}

type ValueProps = {
  value: number | null | undefined;
  look: string;
  /** What leads to the contacts, and in words what they are of. */
  open?: { to: string; of: string } | undefined;
};

function Value({ value, look, open }: ValueProps) {
  const { t } = useLingui();
  return (
    <td className={`whitespace-nowrap px-2 py-1.5 text-end tabular-nums ${look}`}>
      {value === null || value === undefined ? (
        <abbr title={t`表示していません`}>X</abbr>
      ) : (
        <Opened open={value > 0 ? open : undefined}>{value.toLocaleString('ja-JP')}</Opened>
      )}
    </td>
  );
}

function Opened({ open, children }: { open: ValueProps['open']; children: string }) {
  const { t } = useLingui();
  return open ? (
    <CellLink to={open.to} label={t`${open.of} ${children}件の内訳`}>
      {children}
    </CellLink>
  ) : (
    children
  );
}

/** Of shown numbers only; where one of them is hidden, so is what could tell it. */
function Share({
  part,
  of,
  measure,
}: {
  part: CrossCell | undefined;
  of: CrossCell | undefined;
  measure: Measure;
}) {
  const value = part?.[measure];
  const whole = of?.[measure];
  if (typeof value !== 'number' || typeof whole !== 'number') return 'X';
  return whole === 0 ? '-' : `${((100 * value) / whole).toFixed(1)}%`;
}

type EarlierProps = { row: CrossRow; before: CrossTable; measure: Measure; look: string; isWhole: boolean };

function Earlier({ row, before, measure, look, isWhole }: EarlierProps) {
  const then = isWhole ? before.rows.at(-1) : before.rows.find(({ key }) => key === row.key);
  const value = row.cells[0]?.[measure];
  const earlier = then ? then.cells[0]?.[measure] : 0;
  const known = typeof value === 'number' && typeof earlier === 'number';
  const difference = known ? value - earlier : 0;
  return (
    <>
      <Value value={earlier} look={`${look} text-solid-gray-700`} />
      <td className={`whitespace-nowrap px-2 py-1.5 text-end tabular-nums ${look}`}>
        {known ? `${difference > 0 ? '+' : ''}${difference.toLocaleString('ja-JP')}` : 'X'}
      </td>
    </>
  );
}

function shade(value: number | null | undefined, most: number): string {
  if (!value) return '';
  return heat[Math.min(heat.length - 1, Math.ceil((value / most) * (heat.length - 1)))] ?? '';
}
