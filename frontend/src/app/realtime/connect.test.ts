import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keys } from '../../platform/query/keys';
import { createQueryClient } from '../../platform/query/query-client';
import { connection } from '../../realtime/connection';
import type { ServerFrame } from '../../realtime/frames';
import { connect } from './connect';

const socket = vi.hoisted(() => ({ hear: (_: ServerFrame) => {} }));

vi.mock('../../realtime/socket', () => ({
  openSocket: ({ onFrame }: { onFrame: (frame: ServerFrame) => void }) => {
    socket.hear = onFrame;
    return () => {};
  },
}));

const greeting = (accountId: string, channelId: string): ServerFrame => ({
  frame: 'hello',
  connectionId: '1',
  heartbeatSeconds: 25,
  account: { streamId: accountId, seq: 1 },
  channels: [{ channelId, seq: 1 }],
});

let leave = () => {};
beforeEach(() => connection.set('connecting'));
afterEach(() => leave());

test('loads the page anew when somebody else has signed in with this browser, and shows nothing of hers before', async () => {
  const reload = vi.fn();
  const client = createQueryClient();
  client.setQueryData(keys.channels, { accountSeq: 1, channels: [] });
  leave = connect(client, 'sato', reload);

  socket.hear(greeting('tanaka', 'her-room'));

  await Promise.resolve();
  expect(reload).toHaveBeenCalledOnce();
  expect(connection.get()).toBe('connecting');
  expect(client.getQueryState(keys.channels)?.isInvalidated).toBe(false);
});

test('goes live when the greeting is for the person whose page it is', async () => {
  const reload = vi.fn();
  leave = connect(createQueryClient(), 'sato', reload);
  socket.hear(greeting('sato', 'room'));
  await vi.waitFor(() => expect(connection.get()).toBe('live'));
  expect(reload).not.toHaveBeenCalled();
});
