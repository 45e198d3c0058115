import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LogEntry } from '../../platform/api-types/accesslog';
import { Loaded } from '../../platform/query/loaded';
import { DownloadButton } from '../../platform/step-up/download-button';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { type AccessLogSearch, periodOf, queryString } from './access-log-search';
import { CountTables } from './count-tables';
import { EntryList } from './entry-list';
import { countsQuery, logQuery } from './get-access-log';
import { HourTable } from './hour-table';
import { LogFilters } from './log-filters';
import { MoreButton } from './more-button';

type Props = { search: AccessLogSearch; onChange: (search: AccessLogSearch) => void };

export function LogTab({ search, onChange }: Props) {
  const period = periodOf(search);
  const counts = useQuery(countsQuery(period));
  const entries = useInfiniteQuery(logQuery(search));
  return (
    <>
      <Loaded query={counts} skeleton={<Skeleton />}>
        {(counted) => (
          <details>
            <summary className="target flex cursor-pointer items-center font-700 text-key-900 underline underline-offset-4">
              <Trans>この期間の件数（患者さん別・時間帯別）</Trans>
            </summary>
            <div className="flex flex-col gap-6 py-3">
              <CountTables counts={counted} />
              <HourTable hours={counted.hours} />
            </div>
          </details>
        )}
      </Loaded>
      <LogFilters search={search} counts={counts.data} onChange={onChange} />
      <Loaded query={entries} skeleton={<Skeleton rows={8} />}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.entries);
          return all.length === 0 ? (
            <p role="status">
              <Trans>この条件の記録はありません。</Trans>
            </p>
          ) : (
            <EntryList entries={all} patients={(entry) => <PatientLink entry={entry} search={search} />} />
          );
        }}
      </Loaded>
      <MoreButton query={entries} />
      <div className="flex flex-col gap-1 border-solid-gray-200 border-t pt-4">
        <p className="text-sm text-solid-gray-700">
          <Trans>
            ほかのシステムへ渡すときは、FHIR R4 の
            AuditEvent（1行に1件）で書き出します。患者さんの氏名は含みません。
          </Trans>
        </p>
        <DownloadButton
          path={`/api/access-log/export?${queryString({ ...period, patient: search.patient })}`}
        >
          <Trans>この期間を書き出す</Trans>
        </DownloadButton>
      </div>
    </>
  );
}

function PatientLink({ entry: { patient }, search }: { entry: LogEntry; search: AccessLogSearch }) {
  if (!patient) return null;
  const name = patient.name ?? patient.patientId;
  return (
    <Link to="/access-log" search={{ ...search, patient: patient.patientId }} className={textLink}>
      <bdi>{name}</bdi>
    </Link>
  );
}
