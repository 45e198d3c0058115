import type { Event } from '../platform/api-types/generated';

/** Of the caller's own stream. */
export type AccountEvent = Extract<Event['event'], { type: 'channel.opened' | 'channel.closed' }>;

/** Of a channel's stream. */
export type ChannelEvent = Exclude<Event['event'], AccountEvent>;

/** An event at its place in its stream; a stream is a channel or the caller's own account. */
export type Recorded<E = ChannelEvent> = Omit<Event, 'frame' | 'event'> & { event: E };
