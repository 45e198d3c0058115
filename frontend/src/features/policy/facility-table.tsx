import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FacilityList } from '../../platform/api-types/policy';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Loaded } from '../../platform/query/loaded';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import { ShareBar } from '../../ui/share-bar';
import { Skeleton } from '../../ui/skeleton';
import { facilitiesQuery } from './get-policies';

type Facility = FacilityList['facilities'][number];

/** For who administers the association: which facilities have accepted, and which have not. */
export function FacilityTable({ organizationId }: { organizationId: string }) {
  const query = useQuery(facilitiesQuery(organizationId));
  return (
    <Loaded query={query} skeleton={<Skeleton />}>
      {({ current, facilities }) => {
        const done = facilities.filter(({ number }) => isDone(number, current)).length;
        return (
          <section aria-labelledby={`facilities-${organizationId}`} className="flex flex-col gap-2">
            <h3 id={`facilities-${organizationId}`} className="text-std-18B-160">
              <Trans>事業所の同意</Trans>
            </h3>
            <p>
              <Trans>
                {done} / {facilities.length} 事業所が、いま有効な版に同意しています。
              </Trans>
            </p>
            <ShareBar part={done} whole={facilities.length} />
            <table className="w-full text-sm">
              <caption className="sr-only">
                <Trans>事業所ごとの同意の状況</Trans>
              </caption>
              <thead>
                <tr className="border-solid-gray-600 border-b">
                  <th scope="col" className="py-2 text-start">
                    <Trans>事業所</Trans>
                  </th>
                  <th scope="col" className="py-2 text-start">
                    <Trans>同意</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {inOrder(facilities, current).map((facility) => (
                  <tr key={facility.organizationId} className="border-solid-gray-200 border-b">
                    <th scope="row" className="py-2 pe-3 text-start font-400">
                      <Name>{facility.name}</Name>
                    </th>
                    <td className="py-2">
                      <State facility={facility} current={current} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      }}
    </Loaded>
  );
}

function State({ facility, current }: { facility: Facility; current: number | null }) {
  const { number, acceptedAt } = facility;
  if (number === null || acceptedAt === null) {
    return (
      <Badge>
        <Trans>未同意</Trans>
      </Badge>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {isDone(number, current) ? (
        <Badge tone="green">
          <Trans>第{number}版に同意済み</Trans>
        </Badge>
      ) : (
        <Badge tone="yellow">
          <Trans>第{number}版に同意。新しい版はまだ</Trans>
        </Badge>
      )}
      <TimeStamp at={acceptedAt} />
    </span>
  );
}

function isDone(number: number | null, current: number | null): boolean {
  return number !== null && number >= (current ?? 1);
}

/** Those of which something is still to be had come first. */
function inOrder(facilities: readonly Facility[], current: number | null): Facility[] {
  const rank = ({ number }: Facility) => (isDone(number, current) ? 2 : number === null ? 1 : 0);
  return [...facilities].sort((one, other) => rank(one) - rank(other));
}
