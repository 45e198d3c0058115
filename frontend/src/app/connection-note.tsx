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
      className="flex items-center gap-1 text-solid-gray-700 text-xs sm:text-sm"
    >
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${state === 'live' ? 'bg-green-600' : 'bg-yellow-600'}`}
      />
      {state === 'live' && <Trans>最新です</Trans>}
      {state === 'reconnecting' && <Trans>再接続しています</Trans>}
      {state === 'connecting' && <Trans>接続しています</Trans>}
      {state === 'signed-out' && <Trans>接続が切れています</Trans>}
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
