import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../platform/query/query-client';
import { ConsentBadge } from './consent-badge';
import { room } from './examples';
import { RoomPoliciesPage } from './room-policies-page';
import { UrgencyNote } from './urgency-note';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}));
afterEach(() => vi.unstubAllGlobals());

function show(page: ReactNode, answer: unknown = room) {
  vi.stubGlobal('fetch', async () => Response.json(answer));
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>{page}</QueryClientProvider>
    </I18nProvider>,
  );
}

const words = (element: HTMLElement) => element.textContent?.replace(/\s/g, '');

test('says of every rule what holds, whose it is, and what the others say', async () => {
  show(<RoomPoliciesPage channelId="room" />);
  const table = await screen.findByRole('table', { name: 'この部屋の決まり' });
  const row = (name: string) => words(within(table).getByRole('row', { name: new RegExp(`^${name}`) }));
  expect(row('写真・ファイル')).toContain('どちらも載せない新潟市医師会の決まり');
  expect(row('写真・ファイル')).toContain('（長岡市医師会では：写真だけ載せてよい）');
  expect(row('メンバーを加える人')).toContain('部屋の管理者だけ長岡市医師会の決まり');
  expect(row('書き込みの保存')).toContain('10年以上新潟市医師会の決まり');
  expect(row('書き込みの保存')).toContain('自動では消えません');
  expect(row('メンバーの見直し')).toContain('（新潟市医師会では：定めなし）');
  expect(within(table).getAllByRole('row')).toHaveLength(6);
  expect(screen.getAllByRole('link', { name: /^0/ })).toHaveLength(2);
});

test('says where no policy applies', async () => {
  show(<RoomPoliciesPage channelId="room" />, { policies: [], strictest: null, people: [], owed: [] });
  expect(await screen.findByText('この部屋に当てはまる運用ポリシーはありません')).toBeVisible();
});

test('calls a consent done only for the version in force, in person and by facility', () => {
  const { container, unmount } = show(<ConsentBadge room={room} accountId="tanaka" />);
  expect(screen.getByText('運用ポリシー同意済み')).toBeVisible();
  expect(words(container)).toMatch(/長岡市医師会：本人第2版（.*）、事業所第1版（.*）・第2版はまだ/);
  unmount();
  const late = show(<ConsentBadge room={room} accountId="yamamoto" />);
  expect(screen.getByText('運用ポリシー 同意待ち')).toBeVisible();
  expect(words(late.container)).toMatch(/長岡市医師会：本人第1版（.*）・第2版はまだ/);
  expect(words(late.container)).toContain('新潟市医師会：本人はまだ、事業所第1版');
});

test('tells whom to call where urgent matters are not written', async () => {
  const { unmount } = show(<UrgencyNote room={room} />);
  expect(screen.getByText('急ぎの連絡は、書かずに電話で')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '連絡先', expanded: false }));
  expect(screen.getByRole('button', { name: '連絡先', expanded: true })).toBeVisible();
  expect(screen.getByRole('link', { name: '0258-00-0001' })).toHaveAttribute('href', 'tel:0258-00-0001');
  unmount();
  const strictest = room.strictest && {
    ...room.strictest,
    rules: { ...room.strictest.rules, urgency: 'written' as const },
  };
  show(<UrgencyNote room={{ ...room, strictest }} />);
  expect(screen.queryByText('急ぎの連絡は、書かずに電話で')).toBeNull();
});
