import { command } from '../../platform/api/request';
import type { Message, PostMessage } from '../../platform/api-types/message';

/** Repeating it with the same clientId and body is safe: the server answers with the post it has. */
export function postMessage(threadId: string, json: PostMessage): Promise<Message> {
  return command(`/api/threads/${threadId}/messages`, { method: 'POST', json });
}
