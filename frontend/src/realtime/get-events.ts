import { get } from '../platform/api/request';
import type { EventPage } from './streams';

export function getEvents(channelId: string, after: number): Promise<EventPage> {
  return get(`/api/channels/${channelId}/events?after=${after}&limit=200`);
}
