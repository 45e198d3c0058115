import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Ledger, LedgerLine } from '../../platform/api-types/consultation';
import { MonthPicker } from '../../platform/clock/month-picker';
import { monthText } from '../../platform/clock/time-text';
import { codeYearOf } from '../../platform/code-list/code-year';
import { useCodes } from '../../platform/code-list/use-codes';
import { CentreField } from '../../platform/organization/centre-field';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';
import { Callout } from '../../ui/callout';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { buttonLink, textLink } from '../../ui/text-link';
import { CountTypeBadge } from './count-type-badge';
import { ledgerQuery } from './get-ledger';
import { WaitingEntries } from './waiting-entries';

type Place = { month: string; centreId: string };
type Props = Place & { latest: string; onChange: (next: Place) => void };

/** What the centre was asked in a month, the latest first. */
export function LedgerPage({ month, centreId, latest, onChange }: Props) {
  usePageTitle('ledger');
  const centres = coordinatorAffiliations(useMe());
  const chosen = centreId || (centres.length > 1 ? (centres[0]?.organizationId ?? '') : '');
  const query = useQuery(ledgerQuery(month, chosen));
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-6 px-4 py-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-std-24B-150">
            <Trans>相談台帳</Trans>
          </h1>
          <p className="text-solid-gray-700">
            {query.data && <Name>{`${query.data.centre}・`}</Name>}
            {monthText(month)}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Link to="/ledger/past" className={`${textLink} target flex items-center print:hidden`}>
            <Trans>過去の台帳</Trans>
          </Link>
          <Link to="/ledger/labels" className={`${textLink} target flex items-center print:hidden`}>
            <Trans>拠点の呼び方</Trans>
          </Link>
          <Link to="/ledger/hours" className={`${textLink} target flex items-center print:hidden`}>
            <Trans>開所時間</Trans>
          </Link>
          <Link to="/ledger/new" className={buttonLink}>
            <Trans>相談を記録する</Trans>
          </Link>
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-4 print:hidden">
        <MonthPicker month={month} latest={latest} onChange={(next) => onChange({ month: next, centreId })} />
        <CentreField
          label={<Trans>拠点</Trans>}
          value={chosen}
          onChange={(next) => onChange({ month, centreId: next })}
        />
      </div>
      <WaitingEntries />
      <Loaded query={query} skeleton={<Skeleton rows={6} />}>
        {(ledger) => <Lines ledger={ledger} />}
      </Loaded>
    </div>
  );
}

function Lines({ ledger }: { ledger: Ledger }) {
  const { t } = useLingui();
  if (ledger.lines.length === 0) {
    return (
      <p>
        <Trans>この月の記録はまだありません。</Trans>
      </p>
    );
  }
  const fresh = ledger.lines.filter(({ countType }) => countType === 'NEW').length;
  return (
    <>
      <p>
        <Trans>
          新規 {fresh} 件、延べ {ledger.lines.length} 件
        </Trans>
      </p>
      {ledger.more && (
        <Callout tone="info">
          <p>
            <Trans>多いため、新しい{ledger.lines.length}件だけを示しています。</Trans>
          </p>
        </Callout>
      )}
      <ul aria-label={t`相談の記録`} className="divide-y divide-solid-gray-200">
        {ledger.lines.map((line) => (
          <LineRow key={line.contactId} line={line} />
        ))}
      </ul>
    </>
  );
}

function LineRow({ line }: { line: LedgerLine }) {
  const { label } = useCodes(codeYearOf(line.occurredOn));
  const { consultationId, occurredOn, occurredAt, codes, summary, countType } = line;
  const [, month, day] = occurredOn.split('-').map(Number);
  const [content = '99', ...others] = codes.content ?? [];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <p className="w-24 shrink-0">
        <span className="font-700">
          {month}/{day}
        </span>{' '}
        {occurredAt?.slice(0, 5)}
      </p>
      <div className="min-w-60 flex-1">
        <Link
          to="/ledger/$consultationId"
          params={{ consultationId }}
          className={`${textLink} target inline-flex items-center font-700`}
        >
          {label('content', content)}
          {others.length > 0 && ` ＋${others.length}`}
        </Link>
        {summary && (
          <p className="line-clamp-2">
            <bdi>{summary}</bdi>
          </p>
        )}
        <p className="text-sm text-solid-gray-700">
          {label('requester', codes.requester?.[0] ?? '99')} ・ {label('method', codes.method?.[0] ?? '99')}{' '}
          ・ {label('scene', codes.scene?.[0] ?? '99')}
        </p>
      </div>
      <CountTypeBadge countType={countType} />
    </li>
  );
}
