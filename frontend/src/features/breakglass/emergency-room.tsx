import { Trans } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OpenGrant } from '../../platform/api-types/breakglass';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useNow } from '../../platform/clock/use-now';
import { usePageTitle } from '../../platform/page/use-page-title';
import { NotFound } from '../../platform/problem/not-found';
import { keys } from '../../platform/query/keys';
import { Loaded } from '../../platform/query/loaded';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { EmergencyThreads } from './emergency-threads';
import { openGrantsQuery } from './get-break-glass';

/** A patient's room as its reader in an emergency sees it, until the minute it ends. */
export function EmergencyRoom({ channelId }: { channelId: string }) {
  usePageTitle('emergency');
  const [seen, setSeen] = useState<OpenGrant | null>(null);
  const query = useQuery(openGrantsQuery);
  const grant = query.data?.find((one) => one.channelId === channelId) ?? null;
  const over = useIsOver(seen, channelId);
  useEffect(() => {
    if (grant) setSeen(grant);
  }, [grant]);
  if (over) return <Over />;
  return (
    <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
      {() => (grant ? <Open grant={grant} /> : <NotFound />)}
    </Loaded>
  );
}

function Open({ grant }: { grant: OpenGrant }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4 px-4 py-6">
      <h1 className="text-std-24B-150">
        <bdi>{grant.title}</bdi>
      </h1>
      <Callout tone="warning">
        <Trans>
          非常時アクセス（閲覧のみ）：
          <TimeStamp at={grant.endsAt} /> まで。見たものは記録されます。
        </Trans>
      </Callout>
      <EmergencyThreads channelId={grant.channelId} />
    </div>
  );
}

/** When it ends, what was read goes from the page, too. */
function useIsOver(grant: OpenGrant | null, channelId: string): boolean {
  const client = useQueryClient();
  const now = useNow(5_000).getTime();
  const over = grant !== null && new Date(grant.endsAt).getTime() <= now;
  useEffect(() => {
    if (over) client.removeQueries({ queryKey: keys.emergencyRoom(channelId) });
  }, [over, client, channelId]);
  return over;
}

function Over() {
  return (
    <StatePage heading={<Trans>非常時アクセスは終わりました</Trans>} picture="bridge-out" role="alert">
      <p>
        <Trans>まだ必要なときは、もう一度理由を書いて始めてください。</Trans>
      </p>
      <a className="text-key-900 underline underline-offset-4" href="/break-glass">
        <Trans>非常時アクセスの画面へ</Trans>
      </a>
    </StatePage>
  );
}
