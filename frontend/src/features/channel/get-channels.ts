import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { ChannelList } from '../../platform/api-types/channel';
import { keys } from '../../platform/query/keys';
import { fold } from '../../realtime/fold';
import { currentAccount, streams } from '../../realtime/live-streams';
import { applyToChannelList } from './channel-list-snapshot';

async function getChannels(): Promise<ChannelList> {
  const list = await get<ChannelList>('/api/channels');
  let current = list;
  for (const { channelId, seq } of list.channels) {
    streams.start(channelId, seq);
    const missed = await streams.since(channelId, seq);
    current = fold(current, missed, applyToChannelList, currentAccount()) ?? current;
  }
  return current;
}

export const channelsQuery = queryOptions({ queryKey: keys.channels, queryFn: getChannels });
