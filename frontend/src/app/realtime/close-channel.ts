import type { QueryClient } from '@tanstack/react-query';
import { forgetOutboxesOf } from '../../features/message/outbox';
import type { ChannelList } from '../../platform/api-types/channel';
import { dropDraftsOf } from '../../platform/drafts/drafts';
import { keys } from '../../platform/query/keys';
import { markClosed, streams } from '../../realtime/live-streams';

/** Nothing of the channel stays on this page: first what is seen, then every copy behind it. */
export function closeChannel(client: QueryClient, channelId: string): void {
  markClosed(channelId);
  streams.drop(channelId);
  forgetOutboxesOf(channelId);
  dropDraftsOf(channelId);
  void client.cancelQueries({ queryKey: keys.channel(channelId) });
  client.removeQueries({ queryKey: keys.channel(channelId) });
  client.setQueryData<ChannelList>(keys.channels, (list) =>
    list ? { ...list, channels: list.channels.filter((channel) => channel.channelId !== channelId) } : list,
  );
}
