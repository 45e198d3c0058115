import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../platform/api-types/identity';
import { createQueryClient } from '../../platform/query/query-client';
import { SessionsPage } from './sessions-page';

const at = '2026-11-24T05:00:00Z';
const times = { beganAt: at, lastSeenAt: at };
const desk: Session = { sessionId: 'desk', browser: 'Edge', system: 'Windows', current: true, ...times };
const phone: Session = { sessionId: 'phone', browser: 'Safari', system: 'iPhone', current: false, ...times };
const unknown: Session = { sessionId: 'x', browser: null, system: null, current: false, ...times };

/** A server with these sessions that answers a DELETE so. */
function show(sessions: Session[], ended: () => Response = () => Response.json({ directoryTold: true })) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (method === 'GET') return Response.json(sessions);
    sent.push(`${method} ${path}`);
    return ended();
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <SessionsPage />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { sent, gone: (one: Session) => sessions.splice(sessions.indexOf(one), 1) };
}

const button = (name: string) => screen.findByRole('button', { name });

async function confirm() {
  await userEvent.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'サインアウトする' }),
  );
}

describe('the devices of a person', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are named as people call them, and this one has no button', async () => {
    show([desk, phone, unknown]);
    expect(await screen.findByText('Windows・Edge')).toBeVisible();
    expect(screen.getByText('この端末')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Windows・Edgeをサインアウト' })).toBeNull();
    expect(await button('iPhone・Safariをサインアウト')).toBeVisible();
    expect(await button('種類の分からない端末をサインアウト')).toBeVisible();
  });

  test('end only when that was confirmed, and the list is read again', async () => {
    const server = show([desk, phone]);
    await userEvent.click(await button('iPhone・Safariをサインアウト'));
    await userEvent.click(await button('やめる'));
    expect(server.sent).toEqual([]);
    await userEvent.click(await button('iPhone・Safariをサインアウト'));
    server.gone(phone);
    await confirm();
    expect(await screen.findByText('その端末には、これから何も届きません。')).toBeVisible();
    expect(server.sent).toEqual(['DELETE /api/sessions/phone']);
    expect(screen.queryByText('iPhone・Safari')).toBeNull();
  });

  test('end all together, and then there is nothing more to end', async () => {
    const server = show([desk, phone]);
    const all = await button('この端末以外をすべてサインアウト');
    await userEvent.click(all);
    server.gone(phone);
    await confirm();
    expect(await screen.findByText('サインアウトしました')).toBeVisible();
    expect(server.sent).toEqual(['DELETE /api/sessions']);
    expect(all).toHaveAttribute('aria-disabled', 'true');
    expect(all).toHaveAccessibleDescription('ほかにサインイン中の端末はありません。');
  });

  test('are told truthfully when the sign-in server did not answer', async () => {
    show([desk, phone], () => Response.json({ directoryTold: false }));
    await userEvent.click(await button('iPhone・Safariをサインアウト'));
    await confirm();
    expect(await screen.findByText(/そちらの終了は確認できませんでした/)).toBeVisible();
  });

  test('that were over before are over', async () => {
    show([desk, phone], () => Response.json({ code: 'not-found' }, { status: 404 }));
    await userEvent.click(await button('iPhone・Safariをサインアウト'));
    await confirm();
    expect(await screen.findByText('サインアウトしました')).toBeVisible();
  });

  test('stay when the server says so, and it says why', async () => {
    const refused = { code: 'unavailable', title: 'しばらくお待ちください。' };
    show([desk, phone], () => Response.json(refused, { status: 503 }));
    await userEvent.click(await button('iPhone・Safariをサインアウト'));
    await confirm();
    expect(await screen.findByRole('alert')).toHaveTextContent('しばらくお待ちください。');
    expect(screen.queryByText('サインアウトしました')).toBeNull();
  });
});
