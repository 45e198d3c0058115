import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import { SendWaitingEntries } from '../features/consultation/send-waiting-entries';
import { SignInPage } from '../features/identity/sign-in-page';
import { Unattended } from '../features/identity/unattended';
import { asProblem } from '../platform/api/api-problem';
import { claimDrafts } from '../platform/drafts/drafts';
import { ProblemState } from '../platform/problem/problem-state';
import { meQuery } from '../platform/session/get-me';
import { MeContext } from '../platform/session/me-context';
import { sessionEnded } from '../platform/session/session-ended';
import { useStore } from '../platform/store/store';
import { Skeleton } from '../ui/skeleton';
import { connect } from './realtime/connect';
import { Shell } from './shell';

/**
 * Everything behind the door. Once in, a session that runs out does not take the page away: drafts stay on the screen.
 * One that somebody ended does, and one that nobody attended to.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const how = useStore(sessionEnded);
  const gone = how === 'expired' ? null : how;
  const ended = gone !== null;
  const { data, error, refetch } = useQuery({ ...meQuery, enabled: !ended });
  const me = ended ? undefined : data;
  const accountId = me?.accountId;
  useDraftOwner(accountId);
  useConnection(accountId);
  useEmptyCaches(ended);
  if (gone) return <SignInPage to={location.pathname + location.search} gone={gone} />;
  if (me) {
    return (
      <MeContext value={me}>
        <Shell>{children}</Shell>
        <Unattended />
        <SendWaitingEntries />
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

/** What was read in a session that somebody ended is forgotten; before the door begins to read what it shows. */
function useEmptyCaches(ended: boolean): void {
  const client = useQueryClient();
  useLayoutEffect(() => {
    if (ended) client.clear();
  }, [client, ended]);
}
