import { Trans } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { signInAddress } from '../../platform/session/sign-in-address';
import { Callout } from '../../ui/callout';
import { textLink } from '../../ui/text-link';

/** Somebody was sent back from the way to the sign-in server, which does not answer; the address says so. */
export function ProviderAwayBanner() {
  const { searchStr } = useLocation();
  if (new URLSearchParams(searchStr).get('sign-in') !== 'unavailable') return null;
  return (
    <div className="bg-white p-3">
      <Callout tone="error" role="alert">
        <p className="font-700">
          <Trans>サインインできません：認証サーバーに接続できません</Trans>
        </p>
        <p className="text-sm">
          <Trans>
            少し待ってからもう一度お試しください。続くときは管理者に連絡してください。急ぎの用件は電話で伝えてください。
          </Trans>
        </p>
        <a className={`${textLink} target inline-flex items-center`} href={signInAddress('/channels')}>
          <Trans>もう一度試す</Trans>
        </a>
      </Callout>
    </div>
  );
}
