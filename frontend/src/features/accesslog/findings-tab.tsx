import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ActionGroup, Finding, FindingRule, LogPeriod } from '../../platform/api-types/accesslog';
import { dayOf } from '../../platform/clock/day';
import { fullTimeText } from '../../platform/clock/time-text';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';
import { findingsQuery } from './get-access-log';
import { PersonName, PersonPlace } from './person-name';

/** What stands out, by rules that are written beside it. */
export function FindingsTab({ period }: { period: LogPeriod }) {
  const query = useQuery(findingsQuery(period));
  return (
    <Loaded query={query} skeleton={<Skeleton rows={5} />}>
      {({ findings, total, mostPatients, mostRefusals }) => (
        <>
          <p role="status" className="font-700">
            {total === 0 ? (
              <Trans>この期間に、下の決まりに当てはまるものはありません。</Trans>
            ) : (
              <Trans>{total}件あります。必ずしも問題ではありません。事情を確かめてください。</Trans>
            )}
          </p>
          {findings.length > 0 && (
            <ol className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
              {findings.map((one) => (
                <FindingRow key={`${one.rule} ${one.person.accountId} ${one.begin}`} finding={one} />
              ))}
            </ol>
          )}
          {total > findings.length && (
            <p>
              <Trans>新しいものから{findings.length}件を表示しています。期間を短くしてください。</Trans>
            </p>
          )}
          <Definitions mostPatients={mostPatients} mostRefusals={mostRefusals} />
        </>
      )}
    </Loaded>
  );
}

function RuleName({ rule }: { rule: FindingRule }) {
  switch (rule) {
    case 'night':
      return <Trans>夜間</Trans>;
    case 'mass':
      return <Trans>多数の閲覧</Trans>;
    case 'refused':
      return <Trans>続いた拒否</Trans>;
    case 'emergency':
      return <Trans>緊急アクセス</Trans>;
  }
}

const groupOf: Partial<Record<FindingRule, ActionGroup>> = { emergency: 'emergency', refused: 'refusal' };

function FindingRow({ finding }: { finding: Finding }) {
  const { rule, person, begin, end, entries, patients } = finding;
  const search = {
    from: dayOf(new Date(begin)),
    to: dayOf(new Date(end)),
    actor: person.accountId,
    group: groupOf[rule],
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
      <Badge tone={rule === 'emergency' ? 'red' : 'yellow'}>
        <RuleName rule={rule} />
      </Badge>
      <p className="min-w-48 flex-1">
        <span className="font-700">
          <PersonName person={person} />
        </span>{' '}
        <span className="text-sm text-solid-gray-700">
          <PersonPlace person={person} />
        </span>
        <span className="block">
          <time dateTime={begin}>{fullTimeText(begin)}</time>
          {begin !== end && (
            <>
              {' – '}
              <time dateTime={end}>{fullTimeText(end)}</time>
            </>
          )}
        </span>
        <span className="block text-sm text-solid-gray-700">
          <Trans>
            記録{entries}件・患者さん{patients}人
          </Trans>
        </span>
      </p>
      <Link to="/access-log" search={search} className={`${textLink} target flex items-center`}>
        <Trans>記録を見る</Trans>
      </Link>
    </li>
  );
}

function Definitions({ mostPatients, mostRefusals }: { mostPatients: number; mostRefusals: number }) {
  return (
    <section className="rounded-8 bg-solid-gray-50 px-4 py-3">
      <h2 className="font-700">
        <Trans>ここに出す決まり</Trans>
      </h2>
      <ul className="list-disc ps-5">
        <li>
          <Trans>夜間：22時から翌朝5時までの記録。一人の一晩をまとめて1件とします。</Trans>
        </li>
        <li>
          <Trans>
            多数の閲覧：一人が1時間のうちに{mostPatients}
            人を超える患者さんの記録に触れたとき。閲覧の記録そのものを見ることは数えません。
          </Trans>
        </li>
        <li>
          <Trans>
            続いた拒否：権限のないもの、ないものを、一人が1時間のうちに{mostRefusals}
            回を超えて開こうとしたとき。
          </Trans>
        </li>
        <li>
          <Trans>緊急アクセス：緊急時のしくみで開いたとき。すべて出します。</Trans>
        </li>
        <li>
          <Trans>
            家族・親族の記録の閲覧は、だれがだれの家族かを橋が知らないため、ここでは見つけられません。
          </Trans>
        </li>
      </ul>
    </section>
  );
}
