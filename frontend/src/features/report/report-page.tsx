import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Report } from '../../platform/api-types/report';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Callout } from '../../ui/callout';
import { BackIcon } from '../../ui/icons';
import { Name, Phrases } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { reportQuery } from './get-reports';
import { ReportFiles } from './report-files';
import { ReportForm } from './report-form';
import { ReportHistory } from './report-history';
import { ReportReading } from './report-reading';
import { StepPanel } from './step-panel';
import { EditionBadge, periodText, ReportStateBadge, useKindWords } from './use-report-words';

/** One report: to be written while it is a draft, else to be read. */
export function ReportPage({ reportId }: { reportId: string }) {
  usePageTitle('report');
  const query = useQuery(reportQuery(reportId));
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6">
      <Link
        to="/reports"
        className={`${textLink} target -ms-1 flex items-center gap-1 self-start print:hidden`}
      >
        <BackIcon />
        <Trans>報告</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton page rows={8} />}>
        {(report) => <Whole report={report} />}
      </Loaded>
    </div>
  );
}

function Whole({ report }: { report: Report }) {
  return (
    <>
      <Head report={report} />
      {report.mayWrite ? (
        <ReportForm report={report} />
      ) : (
        <>
          <StepPanel report={report} />
          <ReportReading report={report} />
        </>
      )}
      <ReportFiles report={report} />
      <ReportHistory report={report} />
    </>
  );
}

function Head({ report }: { report: Report }) {
  const kinds = useKindWords();
  const { state, kind, edition, title, centre, from, until, corrects, correctedBy } = report;
  return (
    <header className="flex flex-col gap-2">
      <p className="flex flex-wrap gap-2">
        <ReportStateBadge state={state} />
        <Badge>{kinds[kind]}</Badge>
        <EditionBadge edition={edition} />
      </p>
      <h1 className="text-std-24B-150">
        <Phrases>{title}</Phrases>
      </h1>
      <p className="text-solid-gray-700">
        <Name>{`${centre}・`}</Name>
        {periodText(from, until)}
      </p>
      {corrects && (
        <p>
          <Trans>前に発行した報告を訂正したものです。</Trans>{' '}
          <Other reportId={corrects}>
            <Trans>前の報告を開く</Trans>
          </Other>
        </p>
      )}
      {correctedBy && (
        <Callout tone="warning">
          <p>
            <Trans>この報告には訂正版があります。</Trans>{' '}
            <Other reportId={correctedBy}>
              <Trans>訂正版を開く</Trans>
            </Other>
          </p>
        </Callout>
      )}
    </header>
  );
}

function Other({ reportId, children }: { reportId: string; children: ReactNode }) {
  return (
    <Link
      to="/reports/$reportId"
      params={{ reportId }}
      className={`${textLink} target inline-flex items-center`}
    >
      {children}
    </Link>
  );
}
