import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { RollOverview } from '../../platform/api-types/recertification';
import { dateText } from '../../platform/clock/time-text';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';
import { overviewQuery } from './get-rolls';

/** For who audits: what was gone through in the whole prefecture, and what is overdue. */
export function Overview() {
  const query = useQuery(overviewQuery);
  return (
    <section className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-std-20B-160">
          <Trans>県全体の棚卸し</Trans>
        </h2>
        <Button variant="secondary" className="print:hidden" onPress={() => window.print()}>
          <Trans>印刷する</Trans>
        </Button>
      </div>
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(overview) => (
          <>
            <Rooms overview={overview} />
            <Organizations overview={overview} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Rooms({ overview: { rooms, overdueRooms, more } }: { overview: RollOverview }) {
  return (
    <>
      <p>
        <Trans>
          患者さんのチームと家族の部屋 {rooms}室のうち、期限を過ぎたもの {overdueRooms.length}室。
        </Trans>{' '}
        {more && <Trans>ほかにもあるかもしれません。</Trans>}
      </p>
      <ul className="divide-y divide-solid-gray-200">
        {overdueRooms.map(({ channelId, managers, dueOn }) => (
          <li key={channelId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-52 flex-1">
              {managers.length === 0 ? (
                <Trans>管理する人がいません</Trans>
              ) : (
                managers.map(({ accountId, name, organization }) => (
                  <span key={accountId} className="block">
                    <bdi>{name}</bdi>（<bdi>{organization}</bdi>）
                  </span>
                ))
              )}
            </span>
            <Badge tone="red">
              <Trans>{dateText(dueOn)}を過ぎています</Trans>
            </Badge>
          </li>
        ))}
      </ul>
    </>
  );
}

function Organizations({ overview: { organizations } }: { overview: RollOverview }) {
  return (
    <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
      {organizations.map(({ organizationId, name, people, lastMade, dueOn, overdue }) => (
        <li key={organizationId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="min-w-52 flex-1">
            <span className="block">
              <Name>{name}</Name>
            </span>
            <span className="block text-sm text-solid-gray-700">
              <Plural value={people} other="# 人" />
              {' ・ '}
              {lastMade ? <Trans>前回 {dateText(lastMade)}</Trans> : <Trans>まだ確かめていません</Trans>}
            </span>
          </span>
          <Badge tone={overdue ? 'red' : 'gray'}>
            {overdue ? <Trans>{dateText(dueOn)}を過ぎています</Trans> : <Trans>{dateText(dueOn)}まで</Trans>}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
