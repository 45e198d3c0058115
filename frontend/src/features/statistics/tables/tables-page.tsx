import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../../platform/api/api-problem';
import { fiscalYearOfMonth, fiscalYearsOf } from '../../../platform/clock/fiscal-year';
import { CodeYear } from '../../../platform/code-list/code-year';
import { SeriesNotes } from '../../../platform/code-list/series-notes';
import { usePageTitle } from '../../../platform/page/use-page-title';
import { Loaded } from '../../../platform/query/loaded';
import { Button } from '../../../ui/button';
import { Callout } from '../../../ui/callout';
import { Choice } from '../../../ui/choice';
import { BackIcon } from '../../../ui/icons';
import { Name } from '../../../ui/name';
import { SelectField } from '../../../ui/select-field';
import { Skeleton } from '../../../ui/skeleton';
import { textLink } from '../../../ui/text-link';
import { TableChart } from '../charts/table-chart';
import { KindSwitch } from '../kind-switch';
import { AxisFields } from './axis-fields';
import { addressOfCells } from './cell-link';
import { CrossGrid, type Measure } from './cross-grid';
import { tableQuery } from './get-table';
import { PeriodFields } from './period-fields';
import { PlaceField } from './place-field';
import { RaiseIssue } from './raise-issue';
import { SavedQuestions } from './saved-questions';
import { TableFiles } from './table-files';
import { TableNotes } from './table-notes';
import { useOwnPlaces } from './use-own-places';
import { useQuestions } from './use-questions';
import { answered, measureOf, searchOf, type TableWish, wishOf, yearBefore } from './wish';

type Search = Parameters<typeof wishOf>[0];
type Props = { asked: Search; latest: number; onAsk: (search: Search) => void };

/** Any question that the counted consultations can answer, as a table. */
export function TablesPage({ asked, latest, onAsk }: Props) {
  usePageTitle('tables');
  const { t } = useLingui();
  const measure = measureOf(asked.measure);
  const [compares, setCompares] = useState(false);
  const questions = useQuestions();
  const own = useOwnPlaces();
  const wish = wishOf(asked, latest, own[0] ?? 'prefecture');
  const keeps = (place: string) => own.includes(place);
  const query = useQuery(tableQuery(wish));
  const earlier = useQuery({ ...tableQuery(yearBefore(wish)), enabled: compares });
  const change = (part: Partial<TableWish>) => onAsk(searchOf({ ...wish, ...part }, measure));
  const fields = query.error ? asProblem(query.error).fields : [];
  const error = (...names: string[]) => fields.find(({ field }) => names.includes(field))?.message;
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
            <Trans>表をつくる</Trans>
          </h1>
          <Button variant="secondary" className="print:hidden" onPress={() => window.print()}>
            <Trans>印刷する</Trans>
          </Button>
        </div>
      </div>
      <div className="flex flex-col gap-4 print:hidden">
        <SavedQuestions wish={wish} measure={measure} />
        <SelectField
          label={<Trans>知りたいこと</Trans>}
          hint={<Trans>選ぶと、下の項目がそろいます。下の項目を直接選んでもかまいません。</Trans>}
          value={questions.find(({ axes }) => axes.join() === wish.axes.join())?.question ?? ''}
          onChange={(chosen) => {
            const found = questions.find(({ question }) => question === chosen);
            if (found) change({ axes: found.axes });
          }}
        >
          <option value="">{t`自分で項目を選ぶ`}</option>
          {questions.map(({ question }) => (
            <option key={question} value={question}>
              {question}
            </option>
          ))}
        </SelectField>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <PlaceField place={wish.place} error={error('place')} onChange={(place) => change({ place })} />
          <PeriodFields period={wish} latest={latest} error={error('from', 'until')} onChange={change} />
          <AxisFields axes={wish.axes} error={error('axes')} onChange={(axes) => change({ axes })} />
          <SelectField
            label={<Trans>何を数えますか</Trans>}
            value={measure}
            onChange={(next) => onAsk(searchOf(wish, next as Measure))}
          >
            <option value="contacts">{t`延べ件数`}</option>
            <option value="newMatters">{t`新規件数`}</option>
          </SelectField>
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <KindSwitch kind={wish.kind} onChange={(kind) => change({ kind })} />
          <Choice type="checkbox" checked={compares} onChange={setCompares}>
            <Trans>前年の同じ期間と比べる</Trans>
          </Choice>
        </div>
      </div>
      {fields.length > 0 ? (
        <Callout tone="warning">
          <Trans>赤い枠の項目を直すと、ここに表が出ます。</Trans>
        </Callout>
      ) : (
        <Loaded query={query} skeleton={<Skeleton rows={10} />}>
          {(table) => (
            <CodeYear value={fiscalYearOfMonth(table.period.until)}>
              <p>
                <Name>{table.placeName}</Name>
              </p>
              <TableChart table={table} measure={measure} />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys */}
              <section aria-label={t`表`} className="overflow-x-auto" tabIndex={0}>
                <CrossGrid
                  table={table}
                  before={compares ? earlier.data : undefined}
                  measure={measure}
                  contactsOf={keeps(table.place) ? addressOfCells(answered(table), measure) : undefined}
                />
              </section>
              <SeriesNotes
                dimensions={table.axes.map(({ axis }) => axis)}
                years={fiscalYearsOf(
                  compares ? yearBefore(wish).from : table.period.from,
                  table.period.until,
                )}
              />
              <TableNotes table={table} measure={measure} />
              <TableFiles wish={wish} measure={measure} />
              <RaiseIssue table={table} />
            </CodeYear>
          )}
        </Loaded>
      )}
    </div>
  );
}
