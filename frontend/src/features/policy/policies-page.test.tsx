import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { FacilityList, PolicyListing } from '../../platform/api-types/policy';
import { createQueryClient } from '../../platform/query/query-client';
import { policy } from './examples';
import { PoliciesPage } from './policies-page';
import { PolicyPage } from './policy-page';
import { PublishPage } from './publish-page';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}));
afterEach(() => vi.unstubAllGlobals());

const listing = (administered: boolean): PolicyListing => ({
  publishers: [
    {
      organizationId: 'nagaoka',
      name: '長岡市医師会',
      kind: 'association',
      administered,
      publishable: administered,
      versions: [
        { version: policy.version, phase: 'current', acceptedAt: null },
        {
          version: { ...policy.version, versionId: 'v1', number: 1 },
          phase: 'past',
          acceptedAt: '2026-04-01T00:00:00Z',
        },
      ],
    },
  ],
});
const facilities: FacilityList = {
  current: 2,
  facilities: [
    {
      organizationId: 'a',
      name: '訪問看護ステーションしなの',
      number: 2,
      acceptedAt: '2026-10-02T00:00:00Z',
    },
    { organizationId: 'b', name: 'みなと薬局', number: 1, acceptedAt: '2026-04-02T00:00:00Z' },
    { organizationId: 'c', name: 'ひがし歯科', number: null, acceptedAt: null },
  ],
};

type Answers = Record<string, (body: string) => unknown>;

function show(page: ReactNode, answers: Answers) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body = '' }: RequestInit) => {
    sent.push(`${method} ${path}`);
    const answer = answers[`${method} ${path}`]?.(String(body));
    if (answer instanceof Response) return answer;
    return Response.json(answer);
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>{page}</QueryClientProvider>
    </I18nProvider>,
  );
  return sent;
}

test('lists versions with how they stand to the day, and nobody else’s facilities', async () => {
  const sent = show(<PoliciesPage />, { 'GET /api/policies': () => listing(false) });
  expect(await screen.findByText('いま有効')).toBeVisible();
  expect(screen.getByText('以前の版')).toBeVisible();
  expect(screen.queryByText('新しい版を公開する')).toBeNull();
  expect(sent).toEqual(['GET /api/policies']);
});

test('shows who administers the association which facilities are still missing', async () => {
  show(<PoliciesPage />, {
    'GET /api/policies': () => listing(true),
    'GET /api/organizations/nagaoka/policies/facilities': () => facilities,
  });
  const table = await screen.findByRole('table', { name: '事業所ごとの同意の状況' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'みなと薬局',
    'ひがし歯科',
    '訪問看護ステーションしなの',
  ]);
  expect(within(table).getByText('第1版に同意。新しい版はまだ')).toBeVisible();
  expect(within(table).getByText('未同意')).toBeVisible();
  expect(screen.getByText(/1 \/ 3 事業所/)).toBeVisible();
});

test('takes the consent of a person and of a facility, each by itself', async () => {
  const administered = [{ organizationId: 'nursing', name: '見本看護', number: 1, acceptedAt: null }];
  const done = () => new Response(null, { status: 204 });
  const sent = show(<PolicyPage versionId="v2" />, {
    'GET /api/policies/v2': () => ({ ...policy, administered }),
    'PUT /api/policies/v2/acceptance': done,
    'PUT /api/policies/v2/facilities/nursing': done,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'この版に同意する' }));
  await userEvent.click(screen.getByRole('button', { name: '見本看護として同意する' }));
  expect(sent.filter((one) => one.startsWith('PUT'))).toEqual([
    'PUT /api/policies/v2/acceptance',
    'PUT /api/policies/v2/facilities/nursing',
  ]);
});

test('cannot accept what is past', async () => {
  show(<PolicyPage versionId="v2" />, { 'GET /api/policies/v2': () => ({ ...policy, phase: 'past' }) });
  expect(await screen.findByText(/これから同意することはできません/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('publishes the next version from the one before, and keeps what was typed when it is refused', async () => {
  const bodies: string[] = [];
  const refusal = {
    code: 'invalid',
    title: '入力内容を確かめてください。',
    fields: [{ field: 'validFrom', message: '今日以降の日を選んでください。' }],
  };
  show(<PublishPage organizationId="nagaoka" onPublished={() => {}} />, {
    'GET /api/policies': () => listing(true),
    'GET /api/policies/v2': () => policy,
    'POST /api/organizations/nagaoka/policies': (body) => {
      bodies.push(body);
      return Response.json(refusal, { status: 400 });
    },
  });
  const years = await screen.findByLabelText(/書き込みを保存する年数/);
  await userEvent.clear(years);
  await userEvent.click(screen.getByRole('radio', { name: 'どちらも載せない' }));
  await userEvent.click(screen.getByRole('button', { name: '公開する' }));
  expect(await screen.findByText('今日以降の日を選んでください。')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'どちらも載せない' })).toBeChecked();
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
    title: policy.version.title,
    body: policy.body,
    contact: policy.version.contact,
    rules: { ...policy.version.rules, attachments: 'none', retentionYears: null },
  });
});
