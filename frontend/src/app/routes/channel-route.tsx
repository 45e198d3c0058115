import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { GrantNote } from '../../features/breakglass/grant-note';
import { ChannelClosed } from '../../features/channel/channel-closed';
import { ChannelHeader } from '../../features/channel/channel-header';
import { channelQuery } from '../../features/channel/get-channel';
import { NoticeList } from '../../features/notice/notice-list';
import { RoomRulesLink } from '../../features/policy/room-rules-link';
import { ThreadList } from '../../features/thread/thread-list';
import type { ChannelDetail } from '../../platform/api-types/channel';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { useStore } from '../../platform/store/store';
import { closedChannels } from '../../realtime/live-streams';
import { HeadingLevel } from '../../ui/heading';
import { Skeleton } from '../../ui/skeleton';
import { StatePage } from '../../ui/state-page';
import { buttonLink } from '../../ui/text-link';
import { Pane } from './panes';

export function ChannelRoute({ channelId }: { channelId: string }) {
  const closed = useStore(closedChannels).has(channelId);
  return closed ? <ChannelClosed /> : <OpenChannel channelId={channelId} />;
}

function OpenChannel({ channelId }: { channelId: string }) {
  const query = useQuery(channelQuery(channelId));
  const deeper = useIsDeeper(channelId);
  usePageTitle(deeper ? null : 'channel');
  return (
    <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
      {(channel) => (
        <div className="flex min-h-0 flex-1 flex-col print:block! panes:grid panes:grid-cols-[minmax(18rem,22rem)_1fr]">
          <Pane deepest={!deeper} className="border-solid-gray-300 panes:border-e">
            <HeadingLevel level={deeper ? 2 : 1}>
              <ChannelPane channel={channel} />
            </HeadingLevel>
          </Pane>
          <Pane deepest={deeper}>{deeper ? <Outlet /> : <NothingOpen channel={channel} />}</Pane>
        </div>
      )}
    </Loaded>
  );
}

function ChannelPane({ channel }: { channel: ChannelDetail }) {
  const { channelId, kind } = channel;
  if (kind === 'notice') {
    return (
      <>
        <ChannelHeader
          channel={channel}
          action={channel.role === 'issuer' && <IssueLink channelId={channelId} />}
        />
        <NoticeList channelId={channelId} />
      </>
    );
  }
  return (
    <>
      <ChannelHeader
        channel={channel}
        rules={kind === 'team' && <RoomRulesLink channelId={channelId} />}
        action={<StartLink channelId={channelId} />}
      />
      {kind === 'team' && <GrantNote channelId={channelId} manages={channel.role === 'manager'} />}
      <ThreadList channelId={channelId} />
    </>
  );
}

function StartLink({ channelId }: { channelId: string }) {
  return (
    <Link to="/channels/$channelId/threads/new" params={{ channelId }} className={buttonLink}>
      <Trans>新しいスレッド</Trans>
    </Link>
  );
}

function IssueLink({ channelId }: { channelId: string }) {
  return (
    <Link to="/channels/$channelId/notices/new" params={{ channelId }} className={buttonLink}>
      <Trans>お知らせを出す</Trans>
    </Link>
  );
}

function NothingOpen({ channel }: { channel: ChannelDetail }) {
  return (
    <div className="my-auto">
      <HeadingLevel level={2}>
        <StatePage
          heading={
            channel.kind === 'notice' ? (
              <Trans>お知らせを選ぶと、ここに表示されます</Trans>
            ) : (
              <Trans>スレッドを選ぶと、ここに表示されます</Trans>
            )
          }
        />
      </HeadingLevel>
    </div>
  );
}

/** Is a thread, a notice or the members' page open inside the channel? */
function useIsDeeper(channelId: string): boolean {
  const { pathname } = useLocation();
  return /^\/[^/]+/.test(pathname.replace(`/channels/${channelId}`, ''));
}
