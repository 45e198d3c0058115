import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../platform/api/api-problem';
import type { FirstSignIn, OpenInvitation } from '../../platform/api-types/people';
import { OutsidePage } from '../../platform/page/outside-page';
import { usePageTitle } from '../../platform/page/use-page-title';
import { ProblemState } from '../../platform/problem/problem-state';
import { HeadingLevel } from '../../ui/heading';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { openInvitationQuery } from './accept';
import { InvitationFacts } from './invitation-facts';
import { takeToken } from './invitation-token';
import { JoinedNote, NewAccountNote } from './joined-note';
import { NewAccountForm } from './new-account-form';
import { OwnAccount } from './own-account';

type Came = { how: 'new'; facts: FirstSignIn } | { how: 'own' };

/** Where a link leads, without a session. */
export function InvitationPage() {
  usePageTitle('invitation');
  const [token] = useState(takeToken);
  const query = useQuery(openInvitationQuery(token));
  const [came, setCame] = useState<Came | null>(null);
  return (
    <OutsidePage>
      {came?.how === 'new' && <NewAccountNote facts={came.facts} />}
      {came?.how === 'own' && <JoinedNote />}
      {!came && query.data && <Open invitation={query.data} token={token} onCame={setCame} />}
      {!came && !query.data && (
        <Closed token={token} error={query.error} onRetry={() => void query.refetch()} />
      )}
    </OutsidePage>
  );
}

type OpenProps = { invitation: OpenInvitation; token: string; onCame: (came: Came) => void };

function Open({ invitation, token, onCame }: OpenProps) {
  return (
    <>
      <h1 className="text-std-24B-150">
        <Trans>橋への招待</Trans>
      </h1>
      <InvitationFacts invitation={invitation} />
      <HeadingLevel level={2}>
        <NewAccountForm token={token} onCame={(facts) => onCame({ how: 'new', facts })} />
        <OwnAccount token={token} onCame={() => onCame({ how: 'own' })} />
      </HeadingLevel>
    </>
  );
}

type ClosedProps = { token: string; error: unknown; onRetry: () => void };

function Closed({ token, error, onRetry }: ClosedProps) {
  if (token && !error) return <Skeleton page />;
  const problem = error ? asProblem(error) : undefined;
  if (problem && !problem.notFound && problem.status !== 400) {
    return <ProblemState problem={problem} onRetry={onRetry} />;
  }
  return (
    <StatePage heading={<Trans>この招待は使えません</Trans>} picture="bridge-out">
      <p>
        <Trans>
          期限が過ぎたか、使い終わったか、取り消されたか、リンクが途中で切れています。招待した方に、新しいリンクを頼んでください。
        </Trans>
      </p>
    </StatePage>
  );
}
