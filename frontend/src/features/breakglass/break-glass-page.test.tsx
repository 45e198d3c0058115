import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WaitingReview } from '../../platform/api-types/breakglass';
import type { Me } from '../../platform/api-types/identity';
import { createQueryClient } from '../../platform/query/query-client';
import { MeContext } from '../../platform/session/me-context';
import { BreakGlassPage } from './break-glass-page';

const at = '2026-11-24T05:00:00Z';

function me(role: Me['affiliations'][number]['role']): Me {
  const affiliation = {
    affiliationId: 'a',
    accountId: 'me',
    organizationId: 'o',
    organization: '見本病院',
    organizationKind: 'FACILITY',
    profession: '02',
    name: '見本 花子',
    role,
  };
  return {
    accountId: 'me',
    name: '見本 花子',
    administrator: false,
    waiting: [],
    demo: false,
    setup: false,
    affiliations: [affiliation],
  };
}

const waiting: WaitingReview = {
  title: null,
  overdue: true,
  grant: {
    grantId: 'g',
    channelId: 'c',
    person: { accountId: 'x', name: '見本 次郎', profession: '02', organization: '見本病院' },
    reason: 'emergency',
    words: '救急搬送のため。',
    beganAt: at,
    endsAt: at,
    reviewDueAt: at,
    review: null,
  },
};

function show(
  role: Me['affiliations'][number]['role'],
  answer: () => Response,
  reviews: WaitingReview[] = [],
) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, body }: RequestInit) => {
    if (path.startsWith('/api/code-lists')) return Response.json({ version: '2026', dimensions: [] });
    if (path === '/api/break-glass/reviews') return Response.json(reviews);
    if (method === 'GET') return Response.json([]);
    sent.push({ path: `${method} ${path}`, body: JSON.parse(String(body)) });
    return answer();
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: BreakGlassPage }),
    history: createMemoryHistory(),
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeContext value={me(role)}>
          <RouterProvider router={router} />
        </MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return sent;
}

const problem = (status: number, code: string) => () =>
  new Response(JSON.stringify({ code }), { status, headers: { 'Content-Type': 'application/problem+json' } });

async function fill() {
  await userEvent.type(await screen.findByLabelText('患者さんの氏名'), '見本 ハル');
  await userEvent.type(screen.getByLabelText('ふりがな'), 'みほん はる');
  await userEvent.selectOptions(screen.getByLabelText('理由'), 'emergency');
  await userEvent.type(screen.getByLabelText('状況'), '急変');
}

const send = () => userEvent.click(screen.getByRole('button', { name: '記録に残して閲覧する' }));

describe('the emergency access', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    window.sessionStorage.clear();
  });

  test('sends nothing before everything is said, and keeps it when no such patient is found', async () => {
    const sent = show('member', problem(404, 'not-found'));
    await screen.findByLabelText('患者さんの氏名');
    await send();
    expect(sent).toEqual([]);
    await fill();
    await send();
    expect(await screen.findByText('この氏名とふりがなの患者さんのチームは見つかりません。')).toBeVisible();
    expect(screen.getByLabelText('患者さんの氏名')).toHaveValue('見本 ハル');
    expect(sent[0]?.body).toEqual({
      patientName: '見本 ハル',
      patientKana: 'みほん はる',
      reason: 'emergency',
      words: '急変',
    });
  });

  test('keeps what was typed while the person proves who she is', async () => {
    show('coordinator', problem(403, 'step-up-needed'));
    await fill();
    await send();
    fireEvent.click(await screen.findByRole('link', { name: '本人確認に進む' }));
    cleanup();
    show('coordinator', problem(403, 'step-up-needed'));
    expect(await screen.findByLabelText('患者さんの氏名')).toHaveValue('見本 ハル');
    expect(screen.getByLabelText('理由')).toHaveValue('emergency');
  });

  test('is reviewed by an auditor, who has no form of her own', async () => {
    const sent = show('auditor', () => Response.json({}), [waiting]);
    expect(await screen.findByText('期限を過ぎています')).toBeVisible();
    expect(screen.queryByLabelText('患者さんの氏名')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '見本 次郎さんの非常時アクセスを確認する' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: '適切だった' }));
    await userEvent.type(dialog.getByLabelText('確認した内容'), '確かめた');
    await userEvent.click(dialog.getByRole('button', { name: '記録する' }));
    expect(sent).toEqual([
      { path: 'PUT /api/break-glass/g/review', body: { judgement: 'appropriate', words: '確かめた' } },
    ]);
  });
});
