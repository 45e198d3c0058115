import { Trans, useLingui } from '@lingui/react/macro';
import { useStore } from '../platform/store/store';
import { connection } from '../realtime/connection';

/** Whether what is on the page is all there is. */
export function ConnectionNote() {
  const { t } = useLingui();
  const state = useStore(connection);
  return (
    <p
      role="status"
      aria-label={t`接続の状態`}
      className="flex items-center gap-1 text-solid-gray-700 text-xs leading-120 sm:text-sm"
    >
      <span
        aria-hidden="true"
        className={`size-2 shrink-0 rounded-full ${state === 'live' ? 'bg-green-600' : 'bg-yellow-600'}`}
      />
      {/* Two short lines on a phone: the header keeps its height whatever happens to the line. */}
      <span className="w-min whitespace-nowrap break-keep sm:w-auto">
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
  if (useStore(connection) !== 'reconnecting') return null;
  return (
    <p
      aria-hidden="true"
      className="border-yellow-500 border-b bg-yellow-50 px-4 py-1 text-center text-sm text-yellow-1200"
    >
      <Trans>つながりしだい、届いていない投稿を表示します。</Trans>
    </p>
  );
}
