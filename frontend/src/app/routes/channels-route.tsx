import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ChannelList } from '../../features/channel/channel-list';
import { channelsQuery } from '../../features/channel/get-channels';
import { usePageTitle } from '../../platform/page/use-page-title';
import { HeadingLevel } from '../../ui/heading';
import { Pane } from './panes';

export function ChannelsRoute() {
  const { channelId } = useParams({ strict: false });
  usePageTitle(channelId ? null : 'channels');
  const { data } = useQuery(channelsQuery);
  if (data?.channels.length === 0) return <NoList>{channelId ? <Outlet /> : <ChannelList />}</NoList>;
  return (
    <div className="flex min-h-0 flex-1 flex-col print:block! panes:grid panes:grid-cols-[17rem_1fr]">
      <Pane deepest={!channelId} className="border-solid-gray-300 panes:border-e">
        <HeadingLevel level={channelId ? 2 : 1}>
          <ChannelList />
        </HeadingLevel>
      </Pane>
      <Outlet />
    </div>
  );
}

/** Where there is nothing to choose from, one page says so. */
function NoList({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <Pane deepest>{children}</Pane>
    </div>
  );
}
