import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answering, sato, show } from '../../testing/show';
import { ThreadIssues } from './thread-issues';

const line = {
  issueId: 'i1',
  organization: 'しばた拠点',
  title: '夜の往診がない',
  state: 'sorted',
  kinds: ['L02'],
  places: [],
  raisedAt: '2026-11-20T01:00:00Z',
  movedAt: '2026-11-21T01:00:00Z',
};

describe('the issues that came of a thread', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('stand beside it, with the way to raise another', async () => {
    answering(() => Response.json({ issues: [line], more: false }));
    show(<ThreadIssues channelId="c" threadId="t" />, sato);
    expect(await screen.findByRole('link', { name: '夜の往診がない' })).toHaveAttribute(
      'href',
      '/area-issues/i1',
    );
    expect(screen.getByText('整理中')).toBeVisible();
    expect(screen.getByRole('link', { name: '地域課題として登録' })).toHaveAttribute(
      'href',
      '/area-issues/new?thread=t',
    );
  });

  test('are nothing at all where nobody may see them', async () => {
    const asked = answering(() => Response.json({ code: 'not-found' }, { status: 404 }));
    const { container } = show(<ThreadIssues channelId="c" threadId="t" />, sato);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(container.querySelector('a')).toBeNull();
  });
});
