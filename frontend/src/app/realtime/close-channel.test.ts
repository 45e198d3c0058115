import { beforeEach, expect, test } from 'vitest';
import { keepDraft, readDraft } from '../../platform/drafts/drafts';
import { keys } from '../../platform/query/keys';
import { createQueryClient } from '../../platform/query/query-client';
import { closedChannels, streams } from '../../realtime/live-streams';
import { closeChannel } from './close-channel';

beforeEach(() => sessionStorage.clear());

test('leaves no copy of the channel on the page, and every copy of the others', () => {
  const client = createQueryClient();
  const entry = (channelId: string) => ({ channelId, title: '長谷川 ハル' });
  client.setQueryData(keys.channels, { accountSeq: 1, channels: [entry('gone'), entry('stays')] });
  for (const channelId of ['gone', 'stays']) {
    client.setQueryData(keys.detail(channelId), {});
    client.setQueryData(keys.threads(channelId), {});
    client.setQueryData(keys.thread(channelId, 't'), {});
    client.setQueryData(keys.consultation(channelId, 't'), {});
    client.setQueryData(keys.notice(channelId, 'n'), {});
    keepDraft({ channelId, name: 'thread.t' }, '書きかけ');
    streams.start(channelId, 1);
  }

  closeChannel(client, 'gone');

  const kept = JSON.stringify(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state.data]),
  );
  expect(kept).not.toContain('gone');
  expect(kept.match(/stays/g)).toHaveLength(6);
  expect(closedChannels.get()).toEqual(new Set(['gone']));
  expect(streams.cursor('gone')).toBeUndefined();
  expect(readDraft({ channelId: 'gone', name: 'thread.t' })).toBe('');
  expect(readDraft({ channelId: 'stays', name: 'thread.t' })).toBe('書きかけ');
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('gone');
});
