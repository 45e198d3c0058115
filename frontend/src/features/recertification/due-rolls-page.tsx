import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DueRoll } from '../../platform/api-types/recertification';
import { dateText } from '../../platform/clock/time-text';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { reviewsAccess, useMe } from '../../platform/session/me-context';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { rowLink } from '../../ui/text-link';
import { dueRollsQuery } from './get-rolls';
import { Overview } from './overview';

/** The rolls the reader is to go through, the most urgent first. */
export function DueRollsPage() {
  usePageTitle('rolls');
  const me = useMe();
  const query = useQuery(dueRollsQuery);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {({ rolls }) => (
          <>
            <h1 className="text-std-24B-150">
              <Trans>名簿の棚卸し</Trans>
            </h1>
            <p>
              <Trans>
                いまも必要な人だけが入れるように、決まった間隔で全員を確かめます。確かめた日と結果は残り、監査で示せます。
              </Trans>
            </p>
            {rolls.length === 0 ? (
              <p>
                <Trans>あなたが確かめる名簿はありません。</Trans>
              </p>
            ) : (
              <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
                {rolls.map((roll) => (
                  <DueRollRow key={roll.subjectId} roll={roll} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
      {(me.administrator || reviewsAccess(me)) && <Overview />}
    </div>
  );
}

function DueRollRow({ roll }: { roll: DueRoll }) {
  const { subject, subjectId, title, lastMade, dueOn, overdue } = roll;
  return (
    <li>
      <Link
        to="/rolls/$subject/$subjectId"
        params={{ subject, subjectId }}
        className={`${rowLink} target flex flex-wrap items-center gap-x-4 gap-y-1 py-3`}
      >
        <span className="min-w-52 flex-1">
          <span className="block font-700">
            <Name>{title}</Name>
          </span>
          <span className="block text-sm text-solid-gray-700">
            {subject === 'channel' ? <Trans>チャンネルのメンバー</Trans> : <Trans>組織の利用者</Trans>}
            {' ・ '}
            {lastMade ? <Trans>前回 {dateText(lastMade)}</Trans> : <Trans>まだ確かめていません</Trans>}
          </span>
        </span>
        {overdue ? (
          <Badge tone="red">
            <Trans>{dateText(dueOn)}を過ぎています</Trans>
          </Badge>
        ) : (
          <Badge>
            <Trans>{dateText(dueOn)}まで</Trans>
          </Badge>
        )}
      </Link>
    </li>
  );
}
