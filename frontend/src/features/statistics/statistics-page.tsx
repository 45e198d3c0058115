import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StatisticsKind } from '../../platform/api-types/statistics';
import { fiscalYearOfMonth } from '../../platform/clock/fiscal-year';
import { MonthPicker } from '../../platform/clock/month-picker';
import { monthText } from '../../platform/clock/time-text';
import { CodeYear } from '../../platform/code-list/code-year';
import { SeriesNotes } from '../../platform/code-list/series-notes';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { keepsLedger, useMe } from '../../platform/session/me-context';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { AnswerTimes } from './answer-times';
import { CentreTable } from './centre-table';
import { ContentTable } from './content-table';
import { Footnotes } from './footnotes';
import { monthlyQuery } from './get-monthly';
import { KindName, KindSwitch } from './kind-switch';

type Props = {
  month: string;
  latest: string;
  kind: StatisticsKind;
  onChange: (next: { month: string; kind: StatisticsKind }) => void;
};

export function StatisticsPage({ month, latest, kind, onChange }: Props) {
  usePageTitle('statistics');
  const me = useMe();
  const query = useQuery(monthlyQuery(month, kind));
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6 print:gap-3 print:p-0">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-std-24B-150">
            <Trans>統計</Trans>
          </h1>
          <p className="text-solid-gray-700">
            {monthText(month)}
            <span className="hidden print:inline">
              ・<KindName kind={kind} />
            </span>
          </p>
        </div>
        <div className="w-full sm:w-auto print:hidden">
          <MonthPicker month={month} latest={latest} onChange={(next) => onChange({ month: next, kind })} />
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <KindSwitch kind={kind} onChange={(next) => onChange({ month, kind: next })} />
        <div className="flex flex-wrap gap-x-6">
          <Link to="/statistics/tables" className={`${textLink} target inline-flex items-center`}>
            <Trans>知りたいことから表をつくる</Trans>
          </Link>
          <Link to="/code-lists" className={`${textLink} target inline-flex items-center`}>
            <Trans>区分（コード表）</Trans>
          </Link>
          {keepsLedger(me) && (
            <Link to="/statistics/centre" className={`${textLink} target inline-flex items-center`}>
              <Trans>自分の拠点の年度の表を見る</Trans>
            </Link>
          )}
          <Link to="/statistics/forms" className={`${textLink} target inline-flex items-center`}>
            <Trans>県の様式に書き出す</Trans>
          </Link>
        </div>
      </div>
      <Loaded query={query} skeleton={<Skeleton rows={8} />}>
        {(statistics) => (
          <CodeYear value={fiscalYearOfMonth(month)}>
            <div className="grid items-start gap-8 lg:grid-cols-2 print:gap-4">
              <CentreTable statistics={statistics} />
              <ContentTable statistics={statistics} />
            </div>
            <SeriesNotes dimensions={['content']} years={[fiscalYearOfMonth(month)]} />
            <Footnotes statistics={statistics} />
            <AnswerTimes fiscalYear={fiscalYearOfMonth(month)} />
          </CodeYear>
        )}
      </Loaded>
    </div>
  );
}
