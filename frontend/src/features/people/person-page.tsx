import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedAccount, ListedAffiliation } from '../../platform/api-types/people';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { useMe } from '../../platform/session/me-context';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import { AffiliationCard } from './affiliation-card';
import { BackToPeople } from './back-to-people';
import { BeginDialog } from './begin-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { EndDialog } from './end-dialog';
import { personQuery } from './get-person';

type Asking = { what: 'begin' } | { what: 'confirm' | 'end'; affiliation: ListedAffiliation };
type Done = { what: 'begin' | 'confirm' } | { what: 'end'; channels: number; unmanagedChannels: number };

/** One person with everything she belongs to, past and future. */
export function PersonPage({ accountId }: { accountId: string }) {
  usePageTitle('person');
  const query = useQuery(personQuery(accountId));
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(person) => <Person person={person} />}
      </Loaded>
    </div>
  );
}

function Person({ person }: { person: ListedAccount }) {
  const me = useMe();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { accountId, name } = person;
  const mayChange = accountId !== me.accountId && (me.administrator || !person.administrator);

  function ask(next: Asking) {
    setDone(null);
    setAsking(next);
  }

  function finish(what: Done) {
    setAsking(null);
    setDone(what);
  }

  const close = () => setAsking(null);
  return (
    <>
      <div>
        <BackToPeople />
        <h1 className="flex flex-wrap items-center gap-3 text-std-24B-150">
          {name}
          {person.disabledAt && (
            <Badge tone="red">
              <Trans>停止中</Trans>
            </Badge>
          )}
        </h1>
      </div>
      {done && <DoneNote done={done} />}
      <section aria-labelledby="affiliations" className="flex flex-col gap-3">
        <h2 id="affiliations" className="text-std-20B-160">
          <Trans>所属</Trans>
        </h2>
        {person.affiliations.length === 0 && (
          <p>
            <Trans>所属はありません。</Trans>
          </p>
        )}
        <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y empty:hidden">
          {person.affiliations.map((one) => (
            <AffiliationCard
              key={one.affiliationId}
              affiliation={one}
              {...(mayChange && !one.over ? { onEnd: () => ask({ what: 'end', affiliation: one }) } : {})}
              {...(mayChange && one.waiting && !one.over && !person.disabledAt
                ? { onConfirm: () => ask({ what: 'confirm', affiliation: one }) }
                : {})}
            />
          ))}
        </ul>
        {mayChange && !person.disabledAt && (
          <div>
            <Button variant="secondary" onPress={() => ask({ what: 'begin' })}>
              <Trans>所属を加える</Trans>
            </Button>
          </div>
        )}
        {accountId === me.accountId && (
          <p className="text-sm text-solid-gray-700">
            <Trans>自分の所属は自分では変えられません。ほかの管理者に頼んでください。</Trans>
          </p>
        )}
      </section>
      {asking?.what === 'begin' && (
        <BeginDialog
          accountId={accountId}
          name={name}
          onDone={() => finish({ what: 'begin' })}
          onClose={close}
        />
      )}
      {asking?.what === 'confirm' && (
        <ConfirmDialog
          name={name}
          affiliation={asking.affiliation}
          onDone={() => finish({ what: 'confirm' })}
          onClose={close}
        />
      )}
      {asking?.what === 'end' && (
        <EndDialog
          name={name}
          affiliation={asking.affiliation}
          onDone={(ended) => finish({ what: 'end', ...ended })}
          onClose={close}
        />
      )}
    </>
  );
}

function DoneNote({ done }: { done: Done }) {
  const unmanagedChannels = done.what === 'end' ? done.unmanagedChannels : 0;
  return (
    <Callout tone={unmanagedChannels > 0 ? 'warning' : 'success'} role="status">
      <p className="font-700">
        {done.what === 'begin' && (
          <Trans>所属を加えました。本人・資格を確認すると使えるようになります。</Trans>
        )}
        {done.what === 'confirm' && <Trans>本人・資格を確認しました</Trans>}
        {done.what === 'end' && <Trans>最後の日を決めました</Trans>}
      </p>
      {done.what === 'end' && done.channels > 0 && (
        <p className="text-sm">
          <Trans>外れたチャンネル {done.channels} 件</Trans>
        </p>
      )}
      {unmanagedChannels > 0 && (
        <p className="text-sm">
          <Trans>
            そのうち {unmanagedChannels}{' '}
            件には、メンバーを管理する人がいなくなりました。後任の方を決めてください。
          </Trans>
        </p>
      )}
    </Callout>
  );
}
