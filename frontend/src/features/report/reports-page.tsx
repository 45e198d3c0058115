import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportLine } from '../../platform/api-types/report';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Callout } from '../../ui/callout';
import { Name, Phrases } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { buttonLink, rowLink } from '../../ui/text-link';
import { reportsQuery } from './get-reports';
import { EditionBadge, ReportStateBadge, useKindWords } from './use-report-words';

/** The reports of one's centres, or what the centres of one's association have submitted. */
export function ReportsPage() {
  usePageTitle('reports');
  const query = useQuery(reportsQuery);
  const writes = (query.data?.centres.length ?? 0) > 0;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-std-24B-150">
            <Trans>報告</Trans>
          </h1>
          <p className="text-solid-gray-700">
            <Trans>月次・四半期・年度の報告、会議の資料、窓口便りを、台帳の件数から作ります。</Trans>
          </p>
        </div>
        {writes && (
          <Link to="/reports/new" className={`${buttonLink} print:hidden`}>
            <Trans>報告を作る</Trans>
          </Link>
        )}
      </div>
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {({ reports, more }) =>
          reports.length === 0 ? (
            <StatePage heading={<Trans>まだ報告はありません</Trans>}>
              <p>
                {writes ? (
                  <Trans>期間が終わったら、「報告を作る」から始められます。</Trans>
                ) : (
                  <Trans>拠点が提出すると、ここに並びます。</Trans>
                )}
              </p>
            </StatePage>
          ) : (
            <>
              {more && (
                <Callout tone="info">
                  <p>
                    <Trans>多いため、新しい{reports.length}件だけを示しています。</Trans>
                  </p>
                </Callout>
              )}
              <ul className="border-solid-gray-200 border-t">
                {reports.map((report) => (
                  <li key={report.reportId} className="border-solid-gray-200 border-b">
                    <Line report={report} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Line({ report }: { report: ReportLine }) {
  const kinds = useKindWords();
  const { reportId, kind, edition, title, centre, state, correction, corrected, movedAt } = report;
  return (
    <Link to="/reports/$reportId" params={{ reportId }} className={`${rowLink} flex flex-col gap-1 py-3`}>
      <span className="flex flex-wrap items-center gap-2">
        <ReportStateBadge state={state} />
        <Badge>{kinds[kind]}</Badge>
        <EditionBadge edition={edition} />
        {correction && (
          <Badge>
            <Trans>訂正版</Trans>
          </Badge>
        )}
        {corrected && (
          <Badge>
            <Trans>訂正あり</Trans>
          </Badge>
        )}
      </span>
      <span className="font-700">
        <Phrases>{title}</Phrases>
      </span>
      <span className="text-sm text-solid-gray-700">
        <Name>{`${centre}・`}</Name>
        {dateText(dayOf(new Date(movedAt)))}
      </span>
    </Link>
  );
}
