import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { InvitationList } from '../../platform/api-types/people';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Loaded } from '../../platform/query/loaded';
import { HeadingLevel } from '../../ui/heading';
import { Skeleton } from '../../ui/skeleton';
import { BackToPeople } from './back-to-people';
import { invitationsQuery, useCancelInvitation } from './get-invitations';
import { InvitationRow } from './invitation-row';
import { Inviting } from './inviting';

/** Where people are invited, and where the links stand that were given out. */
export function InvitationsPage() {
  usePageTitle('invitations');
  const query = useQuery(invitationsQuery);
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(list) => (
          <>
            <div>
              <BackToPeople />
              <h1 className="text-std-24B-150">
                <Trans>招待</Trans>
              </h1>
            </div>
            <HeadingLevel level={2}>
              <Inviting first="member" />
            </HeadingLevel>
            <Pending list={list} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Pending({ list }: { list: InvitationList }) {
  const cancel = useCancelInvitation();
  return (
    <section aria-labelledby="invitations" className="flex flex-col gap-3">
      <h2 id="invitations" className="text-std-20B-160">
        <Trans>これまでの招待</Trans>
      </h2>
      <ProblemNote problem={cancel.error ?? undefined} />
      {list.invitations.length === 0 ? (
        <p>
          <Trans>まだ誰も招待していません。</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
          {list.invitations.map((one) => (
            <InvitationRow
              key={one.invitationId}
              invitation={one}
              busy={cancel.isPending && cancel.variables === one.invitationId}
              onCancel={() => cancel.mutate(one.invitationId)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
