import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { CodeYear } from '../../platform/code-list/code-year';
import { SeriesNotes } from '../../platform/code-list/series-notes';
import { useLists } from '../../platform/code-list/use-codes';
import {
  severalCodes,
  tableDimensions,
  useDimensionWords,
} from '../../platform/code-list/use-dimension-words';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { BackIcon } from '../../ui/icons';
import { Name } from '../../ui/name';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import type { YearWish } from './get-year';
import { yearQuery } from './get-year';
import { KindSwitch } from './kind-switch';
import { YearBars } from './year-bars';
import { type Measure, YearGrid } from './year-grid';

const reach = 10;

/** A fiscal year of one's own centre: for the centre, with nothing hidden. */
export function YearPage({ latest }: { latest: number }) {
  usePageTitle('year');
  const { t, i18n } = useLingui();
  const words = useDimensionWords();
  const centres = coordinatorAffiliations(useMe());
  const [measure, setMeasure] = useState<Measure>('contacts');
  const [wish, setWish] = useState<YearWish>({
    fiscalYear: latest,
    kind: 'CONSULTATION',
    dimension: 'content',
    every: false,
    centreId: centres.length > 1 ? (centres[0]?.organizationId ?? '') : '',
  });
  const query = useQuery(yearQuery(wish));
  const rollups = (useLists(wish.fiscalYear)?.rollups ?? []).filter(
    ({ dimension }) => dimension === wish.dimension,
  );
  const [together, setTogether] = useState('');
  const rollup = wish.every ? undefined : rollups.find((one) => one.rollup === together);
  const change = (part: Partial<YearWish>) => setWish((before) => ({ ...before, ...part }));
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-col gap-2">
        <Link
          to="/statistics"
          className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
        >
          <BackIcon />
          <Trans>統計</Trans>
        </Link>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-std-24B-150">
            <Trans>拠点の年度の表</Trans>
          </h1>
          <Button variant="secondary" className="print:hidden" onPress={() => window.print()}>
            <Trans>印刷する</Trans>
          </Button>
        </div>
        <p className="text-solid-gray-700">
          {query.data && <Name>{`${query.data.centre}・`}</Name>}
          {fiscalYearText(wish.fiscalYear)}
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden">
        <SelectField
          label={<Trans>年度</Trans>}
          value={String(wish.fiscalYear)}
          onChange={(year) => change({ fiscalYear: Number(year) })}
        >
          {Array.from({ length: reach }, (_, back) => latest - back).map((year) => (
            <option key={year} value={year}>
              {fiscalYearText(year)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>何別に見ますか</Trans>}
          value={wish.dimension}
          onChange={(dimension) => change({ dimension: dimension as YearWish['dimension'], every: false })}
        >
          {tableDimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {words[dimension]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={<Trans>何を数えますか</Trans>}
          value={measure}
          onChange={(next) => setMeasure(next === 'newMatters' ? 'newMatters' : 'contacts')}
        >
          <option value="contacts">{t`延べ件数`}</option>
          <option value="newMatters">{t`新規件数`}</option>
        </SelectField>
        <CentreField
          label={<Trans>拠点</Trans>}
          value={wish.centreId}
          onChange={(centreId) => change({ centreId })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
        <KindSwitch kind={wish.kind} onChange={(kind) => change({ kind })} />
        {rollups.length > 0 && !wish.every && (
          <SelectField label={<Trans>まとめ方</Trans>} value={rollup?.rollup ?? ''} onChange={setTogether}>
            <option value="">{t`まとめない`}</option>
            {rollups.map((one) => (
              <option key={one.rollup} value={one.rollup}>
                {i18n.locale === 'en' ? one.en : one.ja}
              </option>
            ))}
          </SelectField>
        )}
        {severalCodes.includes(wish.dimension) && (
          <Choice type="checkbox" checked={wish.every} onChange={(every) => change({ every })}>
            <Trans>主でないものも数える（複数回答）</Trans>
          </Choice>
        )}
      </div>
      <Loaded query={query} skeleton={<Skeleton rows={10} />}>
        {(table) => (
          <CodeYear value={table.fiscalYear}>
            <dl className="flex flex-wrap gap-x-10 gap-y-2">
              <Figure label={t`新規`} value={table.whole.total.newMatters} />
              <Figure label={t`延べ`} value={table.whole.total.contacts} />
              <Figure label={t`再相談`} value={table.whole.total.reopened ?? 0} />
              <Figure label={t`実人数`} value={table.persons} />
            </dl>
            <figure className="flex flex-col gap-1">
              <figcaption className="text-sm text-solid-gray-700">
                <Trans>月ごとの延べ件数（うち濃い部分が新規）</Trans>
              </figcaption>
              <YearBars table={table} />
            </figure>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
            <section aria-label={t`表`} className="overflow-x-auto" tabIndex={0}>
              <YearGrid
                table={table}
                measure={measure}
                rollup={rollup}
                caption={words[wish.dimension as (typeof tableDimensions)[number]]}
              />
            </section>
            <SeriesNotes dimensions={[table.dimension]} years={[table.fiscalYear - 1, table.fiscalYear]} />
            <ul className="list-disc ps-5 text-sm text-solid-gray-700">
              <li>
                <Trans>
                  単位は件。自分の拠点の中で使う表です。少ない件数も隠していないので、外に出さないでください。
                </Trans>
              </li>
              {wish.every ? (
                <li>
                  <Trans>複数回答のため、各行の合計は総数と一致しません。</Trans>
                </li>
              ) : (
                <li>
                  <Trans>主な項目だけで数えるため、各行の合計は総数と一致します。</Trans>
                </li>
              )}
              <li>
                <Trans>実人数は、整理番号が書かれた相談だけを数えています。</Trans>
              </li>
              <li>
                <Trans>区分の版：{table.listVersion}</Trans>
              </li>
            </ul>
          </CodeYear>
        )}
      </Loaded>
    </div>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt className="text-sm text-solid-gray-700">{label}</dt>
      <dd className="font-700 text-2xl tabular-nums">{value.toLocaleString('ja-JP')}</dd>
    </div>
  );
}
