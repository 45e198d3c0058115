import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../platform/page/use-page-title';
import { StatePage } from '../../ui/state-page';
import { buttonLink } from '../../ui/text-link';
import { channelsQuery } from './get-channels';

/** Nothing of the channel, not even its name, is left on this page. */
export function ChannelClosed() {
  usePageTitle('channel-closed');
  const { data } = useQuery(channelsQuery);
  const others = data ? data.channels.length > 0 : true;
  return (
    <StatePage role="alert" heading={<Trans>このチャンネルから外れました</Trans>}>
      <p>
        <Trans>メンバーから外れたため、内容は表示されません。この端末に残っていた内容も消しました。</Trans>
      </p>
      <p>
        <Trans>お心当たりがないときは、チャンネルの管理者にお問い合わせください。</Trans>
      </p>
      {others ? (
        <Link to="/channels" className={`${buttonLink} mt-2`}>
          <Trans>チャンネルの一覧へ</Trans>
        </Link>
      ) : (
        <p className="text-solid-gray-700">
          <Trans>いま参加しているチャンネルは、ほかにありません。加わると、この画面に表示されます。</Trans>
        </p>
      )}
    </StatePage>
  );
}
