import type { AccountEvent, ChannelEvent, Recorded } from './events';

export type Hello = {
  frame: 'hello';
  connectionId: string;
  heartbeatSeconds: number;
  account: { streamId: string; seq: number };
  channels: { channelId: string; seq: number }[];
};

export type EventFrame = { frame: 'event' } & Recorded<ChannelEvent | AccountEvent>;

export type ServerFrame = Hello | EventFrame | { frame: 'pong' } | { frame: 'refused'; code: string };

export const pingFrame = JSON.stringify({ frame: 'ping' });

/** A frame of a kind we do not know (a newer server) is no error: it is passed over. */
export function parseFrame(text: string): ServerFrame | undefined {
  const frame = JSON.parse(text) as ServerFrame;
  return ['hello', 'event', 'pong', 'refused'].includes(frame.frame) ? frame : undefined;
}
