import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import type { Me } from '../platform/api-types/identity';
import type { OwnLabels } from '../platform/api-types/own-label';
import { createQueryClient } from '../platform/query/query-client';
import { MeContext } from '../platform/session/me-context';

export const administrator: Me = {
  accountId: 'me',
  name: '管理者',
  administrator: true,
  demo: false,
  setup: false,
  affiliations: [],
  waiting: [],
};

/** Manages the people of one facility. */
export const oka: Me = {
  ...administrator,
  accountId: 'oka',
  name: '岡 正人',
  administrator: false,
  affiliations: [
    {
      affiliationId: 'oka-1',
      accountId: 'oka',
      organizationId: 'shinano',
      organization: '訪問看護ステーションしなの',
      organizationKind: 'facility',
      role: 'administrator',
      profession: '27',
      name: '岡 正人',
    },
  ],
};

/** Coordinates one centre. */
export const sato: Me = {
  ...oka,
  accountId: 'sato',
  name: '佐藤 由紀',
  affiliations: [
    {
      affiliationId: 'sato-1',
      accountId: 'sato',
      organizationId: 'shibata',
      organization: 'しばた地域医療介護連携センター',
      organizationKind: 'centre',
      role: 'coordinator',
      profession: '24',
      name: '佐藤 由紀',
    },
  ],
};

const codeLists = {
  version: '2026',
  fiscalYear: 2026,
  rollups: [],
  notes: [],
  dimensions: [
    {
      dimension: 'profession',
      multi: false,
      primary: false,
      codes: [{ code: '06', ja: '看護師', en: 'Nurse' }],
    },
    list('requester', { '05': '介護関係者', '99': '不明' }),
    list('method', { '01': '電話', '05': 'FAX', '99': '不明' }),
    list('content', { B01: '退院調整', D01: '自宅での看取り', '99': '不明' }),
    list('issue', { L01: '在宅医・訪問診療の不足', L02: '夜間・休日・24時間体制' }),
    list('scene', { S2: '入退院支援', S4: '看取り', '99': '不明' }),
  ],
};

function list(dimension: string, codes: Record<string, string>) {
  return {
    dimension,
    multi: dimension === 'content' || dimension === 'scene',
    primary: false,
    codes: Object.entries(codes).map(([code, ja]) => ({ code, ja, en: code })),
  };
}

export type Asked = { command: string; json?: unknown };
type Answers = (path: string, method: string, json: unknown) => Response;

const noLabels: OwnLabels = { centreId: 'shibata', centre: 'しばた', version: 0, labels: [] };

/** Answers what the page asks, and keeps what it was asked for except for code lists and a centre's words for them. */
export function answering(answers: Answers, labels = noLabels): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit) => {
    if (path.startsWith('/api/code-lists')) return Response.json(codeLists);
    if (path.endsWith('/labels') && method === 'GET') return Response.json(labels);
    const json: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    asked.push({ command: `${method} ${path}`, ...(json === undefined ? {} : { json }) });
    return answers(path, method, json);
  });
  return asked;
}

export function show(page: ReactNode, me: Me = administrator) {
  vi.stubGlobal('scrollTo', () => {});
  const root = createRootRoute();
  const only = createRoute({ getParentRoute: () => root, path: '$', component: () => page });
  const router = createRouter({
    routeTree: root.addChildren([only]),
    history: createMemoryHistory({ initialEntries: ['/here'] }),
  });
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeContext value={me}>
          <RouterProvider router={router as never} />
        </MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
}
