import type { ServerFrame } from '../platform/api-types/generated';

export type { Event as EventFrame, Hello, ServerFrame } from '../platform/api-types/generated';

export const pingFrame = JSON.stringify({ frame: 'ping' });

/** A frame of a kind we do not know (a newer server) is no error: it is passed over. */
export function parseFrame(text: string): ServerFrame | undefined {
  const frame = JSON.parse(text) as ServerFrame;
  return ['hello', 'event', 'pong', 'refused'].includes(frame.frame) ? frame : undefined;
}
