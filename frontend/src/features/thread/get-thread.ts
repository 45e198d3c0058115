import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../../platform/api/api-problem';
import { get } from '../../platform/api/request';
import type { ThreadDetail } from '../../platform/api-types/thread';
import { keys } from '../../platform/query/keys';
import { readAligned } from '../../realtime/read-aligned';
import { applyToThread } from './thread-snapshot';

async function readThread(channelId: string, threadId: string): Promise<ThreadDetail> {
  const detail = await get<ThreadDetail>(`/api/threads/${threadId}?limit=50`);
  // An address that names another channel than the thread's own is no address of ours.
  if (detail.thread.channelId !== channelId) throw new ApiProblem(404, 'not-found', undefined);
  return detail;
}

export const threadQuery = (channelId: string, threadId: string) =>
  queryOptions({
    queryKey: keys.thread(channelId, threadId),
    queryFn: () => readAligned(channelId, () => readThread(channelId, threadId), applyToThread),
  });
