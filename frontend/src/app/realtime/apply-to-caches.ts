import type { QueryClient } from '@tanstack/react-query';
import { applyToChannelList } from '../../features/channel/channel-list-snapshot';
import { applyToChannel } from '../../features/channel/channel-snapshot';
import { applyToNoticeList } from '../../features/notice/notice-list-snapshot';
import { applyToNotice } from '../../features/notice/notice-snapshot';
import { applyToThreadList } from '../../features/thread/thread-list-snapshot';
import { applyToThread } from '../../features/thread/thread-snapshot';
import { keys } from '../../platform/query/keys';
import type { Recorded } from '../../realtime/events';
import type { Reducer } from '../../realtime/fold';

// By the third part of the key, see platform/query/keys.
// biome-ignore lint/suspicious/noExplicitAny: each reducer meets only its own kind of snapshot
const reducers: Record<string, Reducer<any>> = {
  detail: applyToChannel,
  threads: applyToThreadList,
  thread: applyToThread,
  notices: applyToNoticeList,
  notice: applyToNotice,
};

/** One committed event onto every copy of its channel that this page holds. */
export function applyToCaches(client: QueryClient, event: Recorded, me: string): void {
  apply(client, keys.channels, applyToChannelList, event, me);
  for (const query of client.getQueryCache().findAll({ queryKey: keys.channel(event.streamId) })) {
    const reduce = reducers[String(query.queryKey[2])];
    if (reduce) apply(client, query.queryKey, reduce, event, me);
  }
  if (event.event.type === 'channel.memberJoined' || event.event.type === 'channel.memberLeft') {
    void client.invalidateQueries({ queryKey: keys.policies(event.streamId) });
  }
  if (event.event.type === 'thread.tagged' || event.event.type === 'consultation.contactAdded') {
    const { threadId } = event.event;
    void client.invalidateQueries({ queryKey: keys.consultation(event.streamId, threadId) });
  }
  if (event.event.type === 'breakglass.opened' || event.event.type === 'breakglass.reviewed') {
    void client.invalidateQueries({ queryKey: keys.grants(event.streamId) });
    void client.invalidateQueries({ queryKey: keys.emergency });
  }
}

function apply<S>(
  client: QueryClient,
  queryKey: readonly unknown[],
  reduce: Reducer<S>,
  event: Recorded,
  me: string,
): void {
  const snapshot = client.getQueryData<S>(queryKey);
  if (snapshot === undefined || snapshot === null) return;
  const next = reduce(snapshot, event, me);
  if (next === null) void client.invalidateQueries({ queryKey, exact: true });
  else if (next !== snapshot) client.setQueryData(queryKey, next);
}
