import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { SignInPage } from '../features/identity/sign-in-page';
import { asProblem } from '../platform/api/api-problem';
import { claimDrafts } from '../platform/drafts/drafts';
import { ProblemState } from '../platform/problem/problem-state';
import { meQuery } from '../platform/session/get-me';
import { MeContext } from '../platform/session/me-context';
import { Skeleton } from '../ui/skeleton';
import { connect } from './realtime/connect';
import { Shell } from './shell';

/** Everything behind the door. Once in, a session that ends does not take the page away: drafts stay on the screen. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const accountId = me?.accountId;
  useDraftOwner(accountId);
  useConnection(accountId);
  if (me) {
    return (
      <MeContext value={me}>
        <Shell>{children}</Shell>
      </MeContext>
    );
  }
  if (!error)
    return (
      <main>
        <Skeleton page />
      </main>
    );
  const problem = asProblem(error);
  if (problem.signedOut) return <SignInPage to={location.pathname + location.search} />;
  return (
    <main>
      <ProblemState problem={problem} onRetry={() => void refetch()} />
    </main>
  );
}

function useDraftOwner(accountId: string | undefined): void {
  useLayoutEffect(() => {
    if (accountId) claimDrafts(accountId);
  }, [accountId]);
}

function useConnection(accountId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => (accountId ? connect(client, accountId) : undefined), [client, accountId]);
}
