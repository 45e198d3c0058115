import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { SignInPage } from '../../features/identity/sign-in-page';
import { asProblem } from '../../platform/api/api-problem';
import { ProblemState } from '../../platform/problem/problem-state';
import { meQuery } from '../../platform/session/get-me';
import { Skeleton } from '../../ui/skeleton';

export function HomeRoute() {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me) return <Navigate to={me.setup && me.administrator ? '/setup' : '/channels'} replace />;
  if (!error)
    return (
      <main>
        <Skeleton page />
      </main>
    );
  const problem = asProblem(error);
  if (problem.signedOut) return <SignInPage to="/" />;
  return (
    <main>
      <ProblemState problem={problem} onRetry={() => void refetch()} />
    </main>
  );
}
