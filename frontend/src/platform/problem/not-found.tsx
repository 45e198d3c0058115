import { Trans } from '@lingui/react/macro';
import { StatePage } from '../../ui/state-page';
import { usePageTitle } from '../page/use-page-title';

/** The same page for what does not exist and for what the reader may not see. */
export function NotFound() {
  usePageTitle('not-found');
  return (
    <StatePage heading={<Trans>見つかりません</Trans>} picture="bridge-out">
      <p>
        <Trans>アドレスが違うか、いまは見ることのできないページです。</Trans>
      </p>
      <a className="text-key-900 underline underline-offset-4" href="/channels">
        <Trans>チャンネルの一覧へ</Trans>
      </a>
    </StatePage>
  );
}
