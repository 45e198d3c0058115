import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListedAccount } from '../../platform/api-types/people';
import { administrator, oka, show as showPage } from '../../testing/show';
import { AccountsPage } from './accounts-page';

const own: ListedAccount = {
  accountId: 'me',
  name: '管理者',
  administrator: true,
  disabledAt: null,
  affiliations: [],
};
const sato: ListedAccount = { ...own, accountId: 'sato', name: '佐藤 由紀', administrator: false };

function show(change: (method: string) => Response, me = administrator) {
  const accounts = [own, sato];
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    if (path.startsWith('/api/code-lists')) return Response.json({ version: '2026', dimensions: [] });
    if (path.startsWith('/api/organizations') || path === '/api/unmanaged-rooms') return Response.json([]);
    sent.push(`${method} ${path}`);
    if (method === 'GET') return Response.json({ accounts, more: false });
    const answer = change(method);
    if (answer.ok) accounts[1] = { ...sato, disabledAt: method === 'PUT' ? '2026-11-24T05:00:00Z' : null };
    return answer;
  });
  showPage(<AccountsPage />, me);
  return sent;
}

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

const told = (directoryTold: boolean) => () => Response.json({ directoryTold });
const button = (name: string) => screen.findByRole('button', { name });
const commands = (sent: string[]) => sent.filter((one) => !one.startsWith('GET'));

async function press(name: string) {
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));
}

describe('the people an administrator lets in', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('can be shut out and let in again, but not herself', async () => {
    const sent = show((method) => (method === 'PUT' ? told(true)() : new Response(null, { status: 204 })));
    await userEvent.click(await button('佐藤 由紀さんの利用を止める'));
    expect(screen.queryByRole('button', { name: /^管理者さん/ })).toBeNull();
    await press('利用を止める');
    expect(await screen.findByText('佐藤 由紀さんの利用を止めました')).toBeVisible();
    expect(screen.getByText('停止中')).toBeVisible();
    await userEvent.click(await button('佐藤 由紀さんの利用を再開する'));
    await press('利用を再開する');
    expect(await screen.findByText('佐藤 由紀さんの利用を再開しました')).toBeVisible();
    expect(screen.queryByText('停止中')).toBeNull();
    const address = '/api/accounts/sato/disabled';
    expect(commands(sent)).toEqual([`PUT ${address}`, `DELETE ${address}`]);
  });

  test('are shut out here even when the sign-in server cannot be told, and it can be told again', async () => {
    const answers = [told(false), told(true)];
    const sent = show(() => answers.shift()?.() ?? Response.error());
    await userEvent.click(await button('佐藤 由紀さんの利用を止める'));
    await press('利用を止める');
    await userEvent.click(await button('認証サーバーにもう一度伝える'));
    expect(await screen.findByText('佐藤 由紀さんの利用を止めました')).toBeVisible();
    expect(screen.queryByRole('button', { name: '認証サーバーにもう一度伝える' })).toBeNull();
    expect(commands(sent)).toHaveLength(2);
  });

  test('are closed with everything of theirs when they leave', async () => {
    const left = { affiliations: 1, channels: 5, unmanagedChannels: 2, directoryTold: true };
    const sent = show(() => Response.json(left));
    await userEvent.click(await button('佐藤 由紀さんの利用を止める'));
    await userEvent.click(await screen.findByRole('radio', { name: /退職・異動として閉じる/ }));
    await press('退職・異動として閉じる');
    expect(await screen.findByText('佐藤 由紀さんを退職・異動として閉じました')).toBeVisible();
    expect(screen.getByText(/外れたチャンネル 5 件/)).toBeVisible();
    expect(screen.getByText(/そのうち 2 件には/)).toBeVisible();
    expect(commands(sent)).toEqual(['POST /api/accounts/sato/leaving']);
  });

  test('are shut out only by who proves who she is, and what was chosen is kept meanwhile', async () => {
    const asked = problem(403, 'step-up-needed');
    show(() => asked.clone());
    await userEvent.click(await button('佐藤 由紀さんの利用を止める'));
    await userEvent.click(await screen.findByRole('radio', { name: /退職・異動として閉じる/ }));
    await press('退職・異動として閉じる');
    const link = await screen.findByRole('link', { name: '本人確認に進む' });
    expect(link).toHaveAttribute('href', '/api/step-up?to=%2F');
    fireEvent.click(link);
    cleanup();

    const sent = show(() =>
      Response.json({ affiliations: 1, channels: 5, unmanagedChannels: 0, directoryTold: true }),
    );
    expect(await screen.findByRole('radio', { name: /退職・異動として閉じる/ })).toBeChecked();
    expect(commands(sent)).toEqual([]);
    await press('退職・異動として閉じる');
    expect(await screen.findByText('佐藤 由紀さんを退職・異動として閉じました')).toBeVisible();
    cleanup();
    show(told(true));
    await button('佐藤 由紀さんの利用を止める');
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('are found by their names', async () => {
    const sent = show(told(true));
    await userEvent.type(await screen.findByRole('searchbox', { name: '氏名で探す' }), '佐藤');
    await vi.waitFor(() => expect(sent).toContain(`GET /api/accounts?name=${encodeURIComponent('佐藤')}`));
  });

  test('are shut out by the administrator of the server, not by the manager of a facility', async () => {
    show(told(true), oka);
    expect(await screen.findByRole('link', { name: '佐藤 由紀' })).toBeVisible();
    expect(screen.getByRole('link', { name: '招待する' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /利用を止める/ })).toBeNull();
  });
});
