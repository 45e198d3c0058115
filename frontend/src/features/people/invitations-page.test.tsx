import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Invitation } from '../../platform/api-types/people';
import { answering, oka, show } from '../../testing/show';
import { InvitationsPage } from './invitations-page';

const pending: Invitation = {
  invitationId: 'i1',
  organizationId: 'shinano',
  organization: '訪問看護ステーションしなの',
  role: 'member',
  profession: '06',
  name: '見本 新子',
  invitedBy: '岡 正人',
  invitedAt: '2026-11-24T05:00:00Z',
  validUntil: '2026-11-27T05:00:00Z',
  state: 'pending',
  acceptedBy: null,
  acceptedName: null,
};
const token = 'x'.repeat(43);

function page(invitations: Invitation[], made: () => Response) {
  return answering((path, method) => {
    if (method === 'GET') return Response.json({ invitations });
    return path === '/api/invitations' ? made() : new Response(null, { status: 204 });
  });
}

const link = () => Response.json({ invitationId: 'i9', token, validUntil: '2026-11-27T05:00:00Z' });

async function fill() {
  await userEvent.type(await screen.findByLabelText('氏名'), '見本 新子');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '職種' }), '06');
  await userEvent.click(screen.getByRole('button', { name: '招待のリンクを作る' }));
}

describe('inviting', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('shows the link once, to be copied or photographed', async () => {
    const asked = page([], link);
    show(<InvitationsPage />, oka);
    await fill();
    expect(await screen.findByText(new RegExp(`/invitation#${token}$`))).toBeVisible();
    expect(screen.getByRole('img', { name: '招待のリンクのQRコード' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'リンクをコピー' })).toBeVisible();
    expect(asked.find(({ command }) => command === 'POST /api/invitations')?.json).toEqual({
      name: '見本 新子',
      role: 'member',
      organizationId: 'shinano',
      profession: '06',
    });
    await userEvent.click(screen.getByRole('button', { name: 'もう一人招待する' }));
    expect(document.body.textContent).not.toContain(token);
  });

  test('says what is wrong and keeps what was typed', async () => {
    const problem = {
      title: '入力内容を確かめてください。',
      status: 400,
      code: 'invalid',
      fields: [{ field: 'name', message: '使えない文字が含まれています。' }],
    };
    page([], () => Response.json(problem, { status: 400 }));
    show(<InvitationsPage />, oka);
    await fill();
    expect(await screen.findByText('使えない文字が含まれています。')).toBeVisible();
    expect(screen.getByLabelText('氏名')).toHaveValue('見本 新子');
  });

  test('lists who was invited, and cancels what waits', async () => {
    const accepted: Invitation = {
      ...pending,
      invitationId: 'i2',
      name: '見本 次郎',
      state: 'accepted',
      acceptedBy: 'x',
      acceptedName: '見知らぬ 人',
    };
    const asked = page([pending, accepted, { ...pending, invitationId: 'i3', state: 'expired' }], link);
    show(<InvitationsPage />, oka);
    for (const state of ['待ち', '受け入れ済み', '期限切れ']) {
      expect(await screen.findByText(state)).toBeVisible();
    }
    expect(screen.getByText(/受け入れたのは見知らぬ 人さんです/)).toBeVisible();
    const cancel = screen.getAllByRole('button', { name: /招待を取り消す/ });
    expect(cancel).toHaveLength(1);
    await userEvent.click(cancel[0] as HTMLElement);
    await vi.waitFor(() =>
      expect(asked.map(({ command }) => command)).toContain('DELETE /api/invitations/i1'),
    );
  });
});
