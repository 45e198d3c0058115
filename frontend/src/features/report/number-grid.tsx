import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import type { ReportRow, ReportSection, ReportTable } from '../../platform/api-types/report';
import { monthText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { Name } from '../../ui/name';
import { periodText, useSectionWords } from './use-report-words';

const dimensions: Partial<Record<ReportSection, Dimension>> = {
  requesters: 'requester',
  methods: 'method',
  contents: 'content',
  partners: 'partner',
};

const signed = new Intl.NumberFormat('ja-JP', { signDisplay: 'exceptZero' });

/** The numbers of a section as they were taken, beside those of the year before. */
export function NumberGrid({ table }: { table: ReportTable }) {
  const words = useSectionWords();
  const { section, compared, rows } = table;
  const tellsNew = rows.some(({ newMatters }) => newMatters !== undefined);
  return (
    <table className="w-full border-solid-gray-600 border-y text-sm">
      <caption className="sr-only">
        {words[section]} {periodText(table.from, table.until)}
      </caption>
      <thead>
        <tr className="border-solid-gray-600 border-b bg-key-50">
          <td className="px-2 py-2" />
          <Heading>
            <Trans>延べ件数</Trans>
          </Heading>
          {tellsNew && (
            <Heading>
              <Trans>新規件数</Trans>
            </Heading>
          )}
          {compared && (
            <>
              <Heading>
                <Trans>前年の同じ期間</Trans>
              </Heading>
              <Heading>
                <Trans>増減</Trans>
              </Heading>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key ?? ''} row={row} section={section} tellsNew={tellsNew} compared={compared} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="whitespace-nowrap px-2 py-2 text-end font-700">
      {children}
    </th>
  );
}

type RowProps = { row: ReportRow; section: ReportSection; tellsNew: boolean; compared: boolean };

function Row({ row, section, tellsNew, compared }: RowProps) {
  const { contacts, newMatters, before } = row;
  const known = contacts !== undefined && before !== undefined;
  return (
    <tr className={`border-solid-gray-200 border-t ${row.key ? '' : 'font-700'}`}>
      <th scope="row" className={`px-2 py-1.5 text-start ${row.key ? 'font-400' : 'font-700'}`}>
        <RowName row={row} section={section} />
      </th>
      <Value number={contacts} />
      {tellsNew && <Value number={newMatters ?? 0} />}
      {compared && (
        <>
          <Value number={before} />
          <td className="px-2 py-1.5 text-end tabular-nums">
            {known ? signed.format(contacts - before) : '－'}
          </td>
        </>
      )}
    </tr>
  );
}

function RowName({ row, section }: { row: ReportRow; section: ReportSection }) {
  const { i18n } = useLingui();
  const { label } = useCodes();
  const { key, name } = row;
  if (!key) return <Trans>計</Trans>;
  if (section === 'months') return <Name>{monthText(key)}</Name>;
  const dimension = dimensions[section];
  // In Japanese as it was called when the numbers were taken.
  return <Name>{i18n.locale === 'en' && dimension ? label(dimension, key) : name}</Name>;
}

function Value({ number }: { number: number | undefined }) {
  const { t } = useLingui();
  return (
    <td className="px-2 py-1.5 text-end tabular-nums">
      {number === undefined ? (
        <abbr title={t`少ないため伏せています`}>X</abbr>
      ) : (
        number.toLocaleString('ja-JP')
      )}
    </td>
  );
}
