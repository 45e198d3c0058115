import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessEnded } from '../../platform/api-types/identity';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Skeleton } from '../../ui/skeleton';
import type { Ending } from './end-sessions';
import { EndSessionsDialog } from './end-sessions-dialog';
import { sessionsQuery } from './get-sessions';
import { SessionRow } from './session-row';

/** Where somebody who lost a phone ends what it can see. */
export function SessionsPage() {
  const { t } = useLingui();
  usePageTitle('sessions');
  const query = useQuery(sessionsQuery);
  const { intent, keep } = useStepUp<Ending>('sessions');
  const [ending, setEnding] = useState(intent);
  const [ended, setEnded] = useState<AccessEnded | null>(null);

  function ask(next: Ending) {
    setEnded(null);
    setEnding(next);
  }

  function done(how: AccessEnded) {
    setEnding(null);
    setEnded(how);
  }

  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-5 px-4 py-8">
      <Loaded query={query} skeleton={<Skeleton page />}>
        {(sessions) => (
          <>
            <h1 className="text-std-24B-150">
              <Trans>サインイン中の端末</Trans>
            </h1>
            <p>
              <Trans>なくした端末や覚えのない端末があれば、ここからサインアウトできます。</Trans>
            </p>
            {ended && <EndedNote ended={ended} />}
            <ul className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
              {sessions.map((session) => (
                <SessionRow
                  key={session.sessionId}
                  session={session}
                  {...(session.current ? {} : { onEnd: () => ask(session) })}
                />
              ))}
            </ul>
            <Button
              variant="secondary"
              className="min-h-14 w-full text-lg"
              unavailable={
                sessions.every(({ current }) => current) && t`ほかにサインイン中の端末はありません。`
              }
              onPress={() => ask('others')}
            >
              <Trans>この端末以外をすべてサインアウト</Trans>
            </Button>
          </>
        )}
      </Loaded>
      {ending && (
        <EndSessionsDialog
          ending={ending}
          onEnded={done}
          onStepUp={() => keep(ending)}
          onClose={() => setEnding(null)}
        />
      )}
    </div>
  );
}

function EndedNote({ ended }: { ended: AccessEnded }) {
  return (
    <Callout tone={ended.directoryTold ? 'success' : 'warning'} role="status">
      <p className="font-700">
        <Trans>サインアウトしました</Trans>
      </p>
      <p className="text-sm">
        {ended.directoryTold ? (
          <Trans>その端末には、これから何も届きません。</Trans>
        ) : (
          <Trans>
            その端末には、これから何も届きません。ただし認証サーバーにつながらず、そちらの終了は確認できませんでした。その端末が次にサインインしようとしたときに、パスワードの入力からやり直しになります。
          </Trans>
        )}
      </p>
    </Callout>
  );
}
