import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../platform/page/use-page-title';
import { StatePage } from '../../ui/state-page';
import { buttonLink } from '../../ui/text-link';

/** Nothing of the channel, not even its name, is left on this page. */
export function ChannelClosed() {
  usePageTitle('channel-closed');
  return (
    <StatePage role="alert" heading={<Trans>このチャンネルから外れました</Trans>}>
      <p>
        <Trans>
          メンバーから外れたため、内容は表示されません。この端末に残っていた内容も消しました。お心当たりがないときは、チャンネルの管理者にお問い合わせください。
        </Trans>
      </p>
      <Link to="/channels" className={buttonLink}>
        <Trans>チャンネルの一覧へ</Trans>
      </Link>
    </StatePage>
  );
}
