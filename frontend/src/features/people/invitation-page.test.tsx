import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { administrator, answering, show } from '../../testing/show';
import { InvitationPage } from './invitation-page';

const token = 'x'.repeat(43);
const invitation = {
  name: '見本 新子',
  organization: '訪問看護ステーションしなの',
  role: 'member',
  profession: '06',
  invitedBy: '岡 正人',
  validUntil: '2026-11-27T05:00:00Z',
};

const problem = (status: number, code: string, title: string) =>
  Response.json({ status, code, title }, { status });

function page(signedIn: boolean, accept: () => Response) {
  return answering((path) => {
    if (path === '/api/me') {
      return signedIn
        ? Response.json(administrator)
        : problem(401, 'not-signed-in', 'サインインしてください。');
    }
    return path === '/api/invitation' ? Response.json(invitation) : accept();
  });
}

describe('whoever comes by a link', () => {
  beforeEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', `/invitation#${token}`);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('sees what it is for, and gets a password that is shown once', async () => {
    const facts = { username: 'mihon', temporaryPassword: 'kari-no-password' };
    const asked = page(false, () => Response.json(facts, { status: 201 }));
    show(<InvitationPage />);
    expect(await screen.findByText('訪問看護ステーションしなの')).toBeVisible();
    expect(location.hash, 'it is not left in the address').toBe('');
    await userEvent.type(screen.getByLabelText('ユーザー名'), 'mihon');
    await userEvent.click(screen.getByRole('button', { name: '招待を受け入れる' }));
    expect(await screen.findByText('kari-no-password')).toBeVisible();
    expect(asked.at(-1)).toEqual({
      command: 'POST /api/invitation/account',
      json: { token, username: 'mihon' },
    });
    expect(sessionStorage).toHaveLength(0);
  });

  test('is told when the name is taken, and keeps the link', async () => {
    page(false, () => problem(409, 'username-taken', 'すでに使われています。'));
    show(<InvitationPage />);
    await userEvent.type(await screen.findByLabelText('ユーザー名'), 'tanaka');
    await userEvent.click(screen.getByRole('button', { name: '招待を受け入れる' }));
    expect(await screen.findByText('すでに使われています。')).toBeVisible();
    expect(screen.getByLabelText('ユーザー名')).toHaveValue('tanaka');
    expect(sessionStorage.getItem('hashi.invitation')).toBe(token);
    expect(screen.getByRole('link', { name: 'サインインして受け入れる' })).toHaveAttribute(
      'href',
      '/api/login?to=%2Finvitation',
    );
  });

  test('and is signed in gets one more affiliation', async () => {
    const asked = page(true, () => new Response(null, { status: 204 }));
    show(<InvitationPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'このアカウントで受け入れる' }));
    expect(await screen.findByText('招待を受け入れました')).toBeVisible();
    expect(asked.at(-1)).toEqual({ command: 'POST /api/invitation/affiliation', json: { token } });
  });

  test('learns nothing from one that does not work', async () => {
    answering((path) =>
      path === '/api/me' ? problem(401, 'not-signed-in', '') : problem(404, 'not-found', '見つかりません。'),
    );
    show(<InvitationPage />);
    expect(await screen.findByRole('heading', { name: 'この招待は使えません' })).toBeVisible();
    expect(screen.queryByLabelText('ユーザー名')).toBeNull();
  });
});
