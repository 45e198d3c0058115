import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AreaIssue } from '../../platform/api-types/areaissue';
import { answering, sato, show } from '../../testing/show';
import { AreaIssuePage } from './area-issue-page';

const person = { accountId: 'sato', name: '佐藤 由紀', profession: '24', organization: 'しばた拠点' };
const at = '2026-11-20T01:00:00Z';

const issue: AreaIssue = {
  issueId: 'i1',
  organizationId: 'shibata',
  organization: 'しばた拠点',
  raisedBy: person,
  raisedAt: at,
  state: 'acted',
  version: 1,
  title: '夜の往診がない',
  description: '夜間に連絡がつかない。',
  kinds: ['L02'],
  scenes: [],
  programItems: [],
  places: [],
  indicator: {
    name: '夜間に往診する診療所',
    unit: 'か所',
    target: 5,
    points: [
      { day: '2026-04-01', value: 2, running: false },
      { day: '2026-11-01', value: 4, running: false },
    ],
    before: { day: '2026-04-01', value: 2, running: false },
    after: { day: '2026-11-01', value: 4, running: false },
  },
  threads: [
    { sourceId: 's1', threadId: 't1', channelId: 'c1', title: '夜の往診', linkedAt: at, linkedBy: person },
    { sourceId: 's2', threadId: 't2', channelId: 'c2', linkedAt: at, linkedBy: person },
  ],
  otherThreads: 2,
  matters: [{ sourceId: 's3', consultationId: 'k1', linkedAt: at, linkedBy: person }],
  otherMatters: 1,
  cells: [],
  steps: [
    { no: 1, state: 'found', note: '', takenAt: at, takenBy: person },
    { no: 2, state: 'acted', note: '当番を始めた。', takenAt: at, takenBy: person },
  ],
  meetings: [],
  measures: [
    {
      measureId: 'm1',
      version: 3,
      title: '当番表を作る',
      owner: { organizationId: 'city', name: '新発田市' },
      dueOn: '2020-01-01',
      result: '',
      writtenBy: person,
    },
  ],
  versions: [{ version: 1, title: '夜の往診がない', description: '', writtenAt: at, writtenBy: person }],
  mayChange: true,
};

describe('the page of an issue', () => {
  afterEach(() => vi.unstubAllGlobals());

  function open(shown: AreaIssue, ...answers: Response[]) {
    const asked = answering((path, method) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      return (method === 'GET' ? undefined : answers.shift()) ?? Response.json(shown);
    });
    show(<AreaIssuePage issueId="i1" />, sato);
    return asked;
  }

  const station = async (heading: string) => {
    const found = (await screen.findByRole('heading', { name: new RegExp(heading) })).closest('li');
    if (!found) throw new Error(`no station: ${heading}`);
    return within(found);
  };

  test('tells from where it came to what changed, and what has not happened yet', async () => {
    open(issue);
    const found = await station('見つけた');
    expect(found.getByRole('link', { name: '夜の往診' })).toHaveAttribute('href', '/channels/c1/threads/t1');
    expect(found.getByRole('link', { name: '患者さんの部屋のスレッド' })).toBeVisible();
    expect(found.getByText(/開けないスレッド 2 件/)).toBeVisible();
    expect(found.getByRole('link', { name: /台帳の相談/ })).toHaveAttribute('href', '/ledger/k1');
    expect(found.getByText('拠点の台帳の相談 1 件')).toBeVisible();
    expect((await station('会議にかけた')).getByText('まだ')).toBeVisible();
    const acted = await station('手を打った');
    expect(acted.queryByText('まだ')).toBeNull();
    expect(acted.getByText('当番を始めた。')).toBeVisible();
    expect(acted.getByText(/過ぎています/)).toBeVisible();
    const changed = await station('どう変わったか');
    expect(changed.getByText(/はじめ/).nextSibling).toHaveTextContent('2 か所');
    expect(changed.getByText(/いま/).nextSibling).toHaveTextContent('4 か所');
  });

  describe('leads to the table of a cell', () => {
    const cell = {
      sourceId: 's9',
      dimension: 'content' as const,
      code: 'B01',
      from: '2026-07',
      until: '2026-09',
      linkedAt: at,
      linkedBy: person,
    };
    const organizations: Record<string, object[]> = {
      centre: [
        { organizationId: 'shibata', kind: 'centre', name: 'しばた拠点' },
        { organizationId: 'nagaoka', kind: 'centre', name: '長岡拠点' },
      ],
      municipality: [{ organizationId: 'city', kind: 'municipality', name: '新発田市', code: '152064' }],
    };

    async function tableOf(place?: { organizationId: string; name: string }) {
      answering((path) =>
        path.startsWith('/api/organizations')
          ? Response.json(organizations[path.split('kind=')[1] ?? ''] ?? [])
          : Response.json({ ...issue, cells: [{ ...cell, ...(place ? { place } : {}) }] }),
      );
      show(<AreaIssuePage issueId="i1" />, sato);
      const link = await screen.findByRole('link', { name: '統計の表を見る' });
      const to = new URL(link.getAttribute('href') ?? '', 'https://hashi.example');
      expect(to.pathname).toBe('/statistics/tables');
      return Object.fromEntries(to.searchParams);
    }

    test('of the prefecture for just those months', async () => {
      const months = { axes: 'content', from: '2026-07', until: '2026-09' };
      expect(await tableOf()).toEqual({ place: 'prefecture', ...months });
    });

    test('of one’s own centre for just those months', async () => {
      expect(await tableOf({ organizationId: 'shibata', name: 'しばた拠点' })).toEqual({
        place: 'centre:shibata',
        axes: 'content',
        from: '2026-07',
        until: '2026-09',
      });
    });

    test('of another one for whole years, which is what others may see', async () => {
      const year = { axes: 'content', from: '2026-04', until: '2027-03' };
      expect(await tableOf({ organizationId: 'nagaoka', name: '長岡拠点' })).toEqual({
        place: 'centre:nagaoka',
        ...year,
      });
    });

    test('of those who live in a municipality', async () => {
      expect(await tableOf({ organizationId: 'city', name: '新発田市' })).toMatchObject({
        place: 'residence:152064',
      });
    });
  });

  test('shows small numbers to nobody who may not know them', async () => {
    open({
      ...issue,
      indicator: {
        name: '往診の相談',
        unit: '件',
        counted: { dimension: 'content', code: 'B01' },
        points: [
          { day: '2026-04-01', running: false },
          { day: '2026-07-01', value: 12, running: true },
        ],
        before: { day: '2026-04-01', running: false },
      },
    });
    const changed = await station('どう変わったか');
    expect(changed.getByRole('row', { name: /2026年4〜6月.*X/ })).toBeVisible();
    expect(changed.getByRole('row', { name: /2026年7〜9月.*（途中）.*12/ })).toBeVisible();
    expect(changed.queryByRole('button', { name: '値を記録する' })).toBeNull();
  });

  test('offers nothing to change to whoever only reads', async () => {
    open({ ...issue, mayChange: false });
    await station('見つけた');
    for (const button of screen.queryAllByRole('button')) {
      expect(button).not.toHaveAccessibleName(/直す|加える|変える|外す|記録/);
    }
  });

  test('takes a step after the last one that was seen', async () => {
    const asked = open(issue);
    await userEvent.click(await screen.findByRole('button', { name: '状態を進める・変える' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('radio', { name: '評価' })).toBeChecked();
    expect(dialog.queryByRole('radio', { name: '対応策実施' })).toBeNull();
    await userEvent.type(dialog.getByRole('textbox'), '数が増えた');
    await userEvent.click(dialog.getByRole('button', { name: '変える' }));
    expect(asked.find(({ command }) => command.startsWith('POST'))).toEqual({
      command: 'POST /api/area-issues/i1/steps',
      json: { after: 2, state: 'reviewed', note: '数が増えた' },
    });
  });

  test('keeps what was typed when somebody else was first, and sends it once that was said', async () => {
    const changed = { code: 'area-issue-changed', title: 'ほかの人が先に書き換えました。' };
    const theirs = {
      ...issue,
      measures: issue.measures.map((one) => ({ ...one, version: 4, result: '4月から' })),
    };
    let tries = 0;
    const asked = answering((path, method) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      if (method === 'GET') return Response.json(tries === 0 ? issue : theirs);
      tries += 1;
      return tries === 1 ? Response.json(changed, { status: 409 }) : Response.json(theirs);
    });
    show(<AreaIssuePage issueId="i1" />, sato);
    await userEvent.click(await screen.findByRole('button', { name: '当番表を作るを直す' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /結果/ }), '3月から始まる');
    await userEvent.click(dialog.getByRole('button', { name: '直す' }));
    expect(await dialog.findByText('ほかの人が先に書き換えました。')).toBeVisible();
    expect(dialog.getByRole('textbox', { name: /結果/ })).toHaveValue('3月から始まる');
    await screen.findByText('4月から');
    await userEvent.click(dialog.getByRole('button', { name: '直す' }));
    const sent = asked.filter(({ command }) => command === 'PUT /api/area-issues/i1/measures/m1');
    expect(sent.map(({ json }) => json)).toMatchObject([
      { version: 3, ownerId: 'city', result: '3月から始まる' },
      { version: 4, result: '3月から始まる' },
    ]);
  });

  test('records a value as people type it', async () => {
    const asked = open(issue);
    await userEvent.click(await screen.findByRole('button', { name: '値を記録する' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: '記録する' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.type(dialog.getByRole('textbox', { name: /値/ }), '１，２００');
    await userEvent.click(dialog.getByRole('button', { name: '記録する' }));
    expect(asked.find(({ command }) => command.startsWith('PUT'))?.json).toMatchObject({ value: 1200 });
  });
});
