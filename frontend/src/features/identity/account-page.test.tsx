import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Credential } from '../../platform/api-types/identity';
import { createQueryClient } from '../../platform/query/query-client';
import { AccountPage } from './account-page';

const createdAt = '2026-11-24T05:00:00Z';
const base = { createdAt, remaining: null, label: null };
const password: Credential = { ...base, credentialId: 'p', kind: 'password' };
const phone: Credential = { ...base, credentialId: 'o', kind: 'authenticator', label: '私の電話' };
const codes: Credential = { ...base, credentialId: 'r', kind: 'recovery-codes', remaining: 11 };

function show(credentials: Credential[], answer: () => Response = () => new Response(null, { status: 204 })) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    if (method === 'GET') return Response.json(credentials);
    sent.push(`${method} ${path}`);
    return answer();
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: AccountPage }),
    history: createMemoryHistory(),
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return sent;
}

describe('the ways to sign in', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    window.sessionStorage.clear();
  });

  test('are made at the sign-in server, and the password cannot be removed', async () => {
    show([password, phone, codes]);
    expect(await screen.findByText('私の電話')).toBeVisible();
    expect(screen.getByRole('link', { name: 'パスキーを登録する' })).toHaveAttribute(
      'href',
      '/api/step-up?to=%2F&action=passkey',
    );
    expect(screen.getByText(/残り 11 個/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'パスワードを削除する' })).toBeNull();
  });

  test('are removed by who proves who she is', async () => {
    const refusal = JSON.stringify({ code: 'step-up-needed' });
    const sent = show([password, phone], () => new Response(refusal, { status: 403 }));
    await userEvent.click(await screen.findByRole('button', { name: '私の電話を削除する' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: '削除する' }));
    fireEvent.click(await dialog.findByRole('link', { name: '本人確認に進む' }));
    expect(sent).toEqual(['DELETE /api/credentials/o']);
    expect(window.sessionStorage.getItem('hashi.draft.step-up.account')).toContain('私の電話');
  });

  test('are given up only by who can come back with a recovery code', async () => {
    show([password, phone]);
    expect(await screen.findByText(/回復コードがないため/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'スマートフォンをなくした' })).toBeNull();
  });
});
