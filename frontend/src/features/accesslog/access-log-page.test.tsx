import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LogEntry } from '../../platform/api-types/accesslog';
import type { Me } from '../../platform/api-types/identity';
import { createQueryClient } from '../../platform/query/query-client';
import { MeContext } from '../../platform/session/me-context';
import { AccessLogPage } from './access-log-page';
import type { AccessLogSearch } from './access-log-search';

const tanaka = { accountId: 'tanaka', name: '田中 美穂', profession: '06', organization: 'しなの' };
const hana = { patientId: 'hana', name: '見本 ハナ' };
const period = { from: '2026-10-01', to: '2026-10-31' };

const entry = (no: number): LogEntry => ({
  chainId: 'team',
  no,
  at: '2026-10-03T01:00:00Z',
  actor: tanaka,
  action: 'message.read',
  group: 'read',
  subject: { kind: 'thread', subjectId: 'one', name: null },
  channelKind: 'team',
  patient: hana,
});

const nagai: Me = {
  accountId: 'nagai',
  name: '長井 律子',
  administrator: false,
  waiting: [],
  demo: false,
  setup: false,
  affiliations: [
    {
      affiliationId: 'a',
      accountId: 'nagai',
      organizationId: 'o',
      organization: '新潟県',
      organizationKind: 'prefecture',
      role: 'auditor',
      profession: '26',
      name: '長井 律子',
    },
  ],
};

function show(search: AccessLogSearch, answers: Record<string, () => Response>, me = nagai) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    if (path.startsWith('/api/code-lists')) return Response.json({ version: '2026', dimensions: [] });
    asked.push(`${method} ${path}`);
    const [, answer] = Object.entries(answers).find(([beginning]) => path.startsWith(beginning)) ?? [];
    return answer?.() ?? new Response(null, { status: 404 });
  });
  const onChange = vi.fn();
  const root = createRootRoute({ component: () => <AccessLogPage search={search} onChange={onChange} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <MeContext value={me}>
          <RouterProvider router={router as never} />
        </MeContext>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return { asked, onChange };
}

const counts = {
  period,
  patients: [{ patient: hana, channelId: 'team', entries: 3, people: 1, last: '2026-10-03T01:00:00Z' }],
  people: [{ person: tanaka, entries: 3, patients: 1 }],
  hours: [{ weekday: 6, hour: 10, entries: 3 }],
  more: false,
};

describe('the access log', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('shows who touched what, and more of it when asked', async () => {
    const pages = [
      { period, entries: [entry(3), entry(2)], next: 'abc' },
      { period, entries: [entry(1)], next: null },
    ];
    const { asked } = show(period, {
      '/api/access-log/counts': () => Response.json(counts),
      '/api/access-log?': () => Response.json(pages.shift()),
    });
    expect(await screen.findAllByText('スレッドを開いた')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'これより前の記録を読み込む' }));
    await vi.waitFor(() => expect(screen.getAllByText('スレッドを開いた')).toHaveLength(3));
    expect(screen.queryByRole('button', { name: 'これより前の記録を読み込む' })).toBeNull();
    expect(asked).toContain('GET /api/access-log?from=2026-10-01&to=2026-10-31&cursor=abc');
  });

  test('is narrowed by person, and leads to the list a patient can be shown', async () => {
    const { onChange } = show(
      { ...period, patient: 'hana' },
      {
        '/api/access-log/counts': () => Response.json(counts),
        '/api/access-log?': () => Response.json({ period, entries: [], next: null }),
      },
    );
    expect(await screen.findByText('この条件の記録はありません。')).toBeVisible();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '利用者' }), 'tanaka');
    expect(onChange).toHaveBeenCalledWith({ ...period, patient: 'hana', actor: 'tanaka' });
    expect(screen.getByRole('link', { name: 'この患者さんのアクセス記録（開示用）' })).toHaveAttribute(
      'href',
      '/access-lists/team',
    );
  });

  test('names what stands out, and the rules behind it', async () => {
    const night = {
      rule: 'night',
      person: tanaka,
      begin: '2026-10-03T14:00:00Z',
      end: '2026-10-03T15:00:00Z',
      entries: 2,
      patients: 1,
    };
    show(
      { ...period, tab: 'unusual' },
      {
        '/api/access-log/findings': () =>
          Response.json({ period, mostPatients: 20, total: 1, findings: [night] }),
      },
    );
    expect(await screen.findByText('夜間')).toBeVisible();
    expect(screen.getByText(/20人を超える患者さん/)).toBeVisible();
    expect(screen.getByRole('link', { name: '記録を見る' })).toHaveAttribute(
      'href',
      '/access-log?from=2026-10-03&to=2026-10-04&actor=tanaka',
    );
  });

  test('is signed off once; what was typed stays when somebody was faster', async () => {
    const { asked } = show(
      { tab: 'reviews' },
      {
        '/api/access-log/reviews': () =>
          asked.at(-1)?.startsWith('POST')
            ? Response.json(
                { status: 409, code: 'already-signed-off', title: 'すでに点検済みです。' },
                { status: 409 },
              )
            : Response.json({ months: [{ period, state: 'open' }], reviews: [] }),
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: /を点検済みにする$/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: '点検の結果' }), '異常なし');
    await userEvent.click(dialog.getByRole('button', { name: '点検済みにする' }));
    expect(await dialog.findByText('すでに点検済みです。')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: '点検の結果' })).toHaveValue('異常なし');
  });

  test('is not there for anybody else, and not even asked for', async () => {
    const { asked } = show(period, {}, { ...nagai, administrator: true, affiliations: [] });
    expect(await screen.findByText('見つかりません')).toBeVisible();
    expect(asked).toEqual([]);
  });
});
