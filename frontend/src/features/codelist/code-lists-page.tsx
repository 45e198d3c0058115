import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CodeLists, Dimension } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { codeListsQuery } from '../../platform/code-list/get-code-lists';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { isOfficer, useMe } from '../../platform/session/me-context';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { buttonLink } from '../../ui/text-link';
import { CodeTable } from './code-table';
import { NotesSection } from './notes-section';
import { RollupLists } from './rollup-lists';
import { ownLists, useListWords } from './use-list-words';

/** So many years back and ahead may be looked at. */
const reach = { back: 5, ahead: 2 };

/** What everything is marked with, in the version of each fiscal year. */
export function CodeListsPage({ running }: { running: number }) {
  usePageTitle('code-lists');
  const words = useListWords();
  const officer = isOfficer(useMe());
  const [year, setYear] = useState(running);
  const [dimension, setDimension] = useState<Dimension>('content');
  const query = useQuery(codeListsQuery(year));
  const years = Array.from(
    { length: reach.back + reach.ahead + 1 },
    (_, index) => running + reach.ahead - index,
  );
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-std-24B-150">
          <Trans>区分（コード表）</Trans>
        </h1>
        {officer && (
          <Link to="/code-lists/draft" className={buttonLink}>
            <Trans>区分を改定する</Trans>
          </Link>
        )}
      </div>
      <p>
        <Trans>
          相談の記録と統計に使う区分です。年度ごとに版があり、過去の年度の表はその年度の版で読みます。
        </Trans>
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={<Trans>年度</Trans>}
          value={String(year)}
          onChange={(next) => setYear(Number(next))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {fiscalYearText(one)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>項目</Trans>}
          value={dimension}
          onChange={(next) => setDimension(next as Dimension)}
        >
          {ownLists.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <Loaded query={query} skeleton={<Skeleton rows={10} />}>
        {(lists) => <OneList lists={lists} dimension={dimension} caption={words[dimension]} />}
      </Loaded>
    </div>
  );
}

function OneList({ lists, dimension, caption }: { lists: CodeLists; dimension: Dimension; caption: string }) {
  const officer = isOfficer(useMe());
  const codes = lists.dimensions.find((one) => one.dimension === dimension)?.codes ?? [];
  return (
    <>
      <p className="text-sm text-solid-gray-700">
        <Trans>区分の版：{lists.version}</Trans>
      </p>
      <CodeTable codes={codes} year={lists.fiscalYear} caption={caption} />
      <RollupLists rollups={lists.rollups.filter((one) => one.dimension === dimension)} codes={codes} />
      <NotesSection
        notes={lists.notes.filter((one) => one.dimension === dimension)}
        dimension={dimension}
        year={lists.fiscalYear}
        writable={officer}
      />
    </>
  );
}
