import { command } from '../../platform/api/request';

export function markRead(threadId: string, upTo: number): Promise<void> {
  return command(`/api/threads/${threadId}/read-position`, { method: 'PUT', json: { upTo } });
}
