import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from '../platform/store/store';
import { connection } from '../realtime/connection';
import { resume } from '../realtime/socket';
import { Button } from '../ui/button';

/** Whether what is on the page is all there is. On a phone a long menu leaves it no room: it stands below, beside the account. */
export function ConnectionNote({ below }: { below: boolean }) {
  const { t } = useLingui();
  const state = useStore(connection);
  return (
    <p
      role="status"
      aria-label={t`接続の状態`}
      className={`flex items-center gap-1 text-solid-gray-700 text-xs leading-120 sm:text-sm ${below ? 'max-sm:order-1' : ''}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 shrink-0 rounded-full ${state === 'live' ? 'bg-green-600' : 'bg-yellow-600'}`}
      />
      {/* Beside the menu two short lines on a phone: the header keeps its height whatever happens to the line. */}
      <span className={`whitespace-nowrap break-keep sm:w-auto ${below ? '' : 'w-min'}`}>
        {state === 'live' && <Trans>最新です</Trans>}
        {state === 'reconnecting' && (
          <Trans>
            再接続
            <wbr />
            しています
          </Trans>
        )}
        {state === 'connecting' && (
          <Trans>
            接続
            <wbr />
            しています
          </Trans>
        )}
        {state === 'set-aside' && (
          <Trans>
            更新を
            <wbr />
            止めています
          </Trans>
        )}
        {state === 'signed-out' && (
          <Trans>
            接続が
            <wbr />
            切れています
          </Trans>
        )}
      </span>
    </p>
  );
}

/** The same for the eyes of somebody who has scrolled far down; the note above speaks for it. */
export function ConnectionBar() {
  const state = useStore(connection);
  if (state === 'set-aside') return <SetAside />;
  if (state !== 'reconnecting') return null;
  return (
    <p
      aria-hidden="true"
      className="border-yellow-500 border-b bg-yellow-50 px-4 py-1 text-center text-sm text-yellow-1200"
    >
      <Trans>つながりしだい、届いていない投稿を表示します。</Trans>
    </p>
  );
}

function SetAside() {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-yellow-500 border-b bg-yellow-50 px-4 py-1 text-sm text-yellow-1200">
      <p>
        <Trans>ほかの画面がたくさん開いているので、この画面の更新を止めました。</Trans>
      </p>
      <Button variant="quiet" onPress={resume}>
        <Trans>更新を再開する</Trans>
      </Button>
    </div>
  );
}
