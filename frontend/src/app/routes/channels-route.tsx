import { Outlet, useParams } from '@tanstack/react-router';
import { ChannelList } from '../../features/channel/channel-list';
import { usePageTitle } from '../../platform/page/use-page-title';
import { HeadingLevel } from '../../ui/heading';
import { Pane } from './panes';

export function ChannelsRoute() {
  const { channelId } = useParams({ strict: false });
  usePageTitle(channelId ? null : 'channels');
  return (
    <div className="flex min-h-0 flex-1 flex-col panes:grid panes:grid-cols-[17rem_1fr]">
      <Pane deepest={!channelId} className="border-solid-gray-300 panes:border-e">
        <HeadingLevel level={channelId ? 2 : 1}>
          <ChannelList />
        </HeadingLevel>
      </Pane>
      <Outlet />
    </div>
  );
}
