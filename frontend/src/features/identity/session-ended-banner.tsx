import { Trans } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { sessionEnded } from '../../platform/session/session-ended';
import { signInAddress } from '../../platform/session/sign-in-address';
import { useStore } from '../../platform/store/store';
import { Callout } from '../../ui/callout';
import { buttonLink } from '../../ui/text-link';

export function SessionEndedBanner() {
  const { href } = useLocation();
  if (useStore(sessionEnded) !== 'expired') return null;
  return (
    <div className="bg-white p-3">
      <Callout tone="warning" role="alert">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <div>
            <p className="font-700">
              <Trans>もう一度サインインしてください</Trans>
            </p>
            <p className="text-sm">
              <Trans>書きかけの文章と未送信の投稿は、このまま残っています。</Trans>
            </p>
          </div>
          <a className={buttonLink} href={signInAddress(href)}>
            <Trans>サインイン</Trans>
          </a>
        </div>
      </Callout>
    </div>
  );
}
