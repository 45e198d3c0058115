import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { answering, sato, show } from '../../testing/show';
import { NewAreaIssuePage } from './new-area-issue-page';
import type { Origin } from './source-note';

const cell = {
  dimension: 'content',
  code: 'B01',
  from: '2026-04',
  until: '2026-09',
  placeId: 'shibata',
} as const;
const refused = {
  code: 'invalid',
  title: '入力内容を確かめてください。',
  fields: [{ field: 'title', message: '使えない文字が含まれています。' }],
};

describe('raising an issue', () => {
  afterEach(() => {
    dropAllDrafts();
    vi.unstubAllGlobals();
  });

  function open(origin: Origin = {}, ...answers: Response[]) {
    const asked = answering((path) => {
      if (path === '/api/organizations?kind=centre')
        return Response.json([{ organizationId: 'shibata', kind: 'centre', name: 'しばた拠点' }]);
      if (path.startsWith('/api/organizations')) return Response.json([]);
      return answers.shift() ?? Response.json({ issueId: 'i1', threads: [] });
    });
    const page = show(<NewAreaIssuePage origin={origin} />, sato);
    return { asked, page, raised: () => asked.filter(({ command }) => command === 'POST /api/area-issues') };
  }

  async function typed() {
    await userEvent.type(await screen.findByRole('textbox', { name: /題名/ }), '夜の往診がない');
    await userEvent.click(await screen.findByRole('checkbox', { name: '夜間・休日・24時間体制' }));
  }

  test('takes a title and what it is about', async () => {
    const { raised } = open();
    const send = await screen.findByRole('button', { name: '登録する' });
    expect(send).toHaveAttribute('aria-disabled', 'true');
    await typed();
    await userEvent.click(send);
    expect(raised()[0]?.json).toMatchObject({ title: '夜の往診がない', kinds: ['L02'], draft: false });
    expect(raised()[0]?.json).not.toHaveProperty('indicator');
  });

  test('out of a cell says which one it is, and sends it along', async () => {
    const { raised } = open({ cell, placeKind: 'centre' });
    expect(await screen.findByText(/しばた拠点・/)).toHaveTextContent(/2026年4月.*2026年9月/);
    await typed();
    await userEvent.click(screen.getByRole('radio', { name: '台帳の相談を数える' }));
    await userEvent.type(screen.getByRole('textbox', { name: '指標の名前' }), '退院の相談');
    await userEvent.click(screen.getByRole('button', { name: '下書きとして残す' }));
    expect(raised()[0]?.json).toMatchObject({
      draft: true,
      cell,
      indicator: { name: '退院の相談', unit: '件', counted: { dimension: 'content', code: 'B01' } },
    });
  });

  test('out of a matter of the ledger sends it along, and says who sees what', async () => {
    const { raised } = open({ matter: 'k1' });
    expect(await screen.findByText(/件数だけが見えます/)).toBeVisible();
    await typed();
    await userEvent.click(screen.getByRole('button', { name: '登録する' }));
    expect(raised()[0]?.json).toMatchObject({ consultationId: 'k1' });
  });

  test('that is refused loses nothing, and is sent again as the same one', async () => {
    const { raised } = open({ thread: 't1' }, Response.json(refused, { status: 400 }));
    await typed();
    await userEvent.click(screen.getByRole('button', { name: '登録する' }));
    expect(await screen.findByText('使えない文字が含まれています。')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /題名/ })).toHaveValue('夜の往診がない');
    await userEvent.click(screen.getByRole('button', { name: '登録する' }));
    const ids = raised().map(({ json }) => (json as { clientId: string }).clientId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(raised()[1]?.json).toMatchObject({ threadId: 't1' });
  });

  test('that was begun is there again when the page is opened anew', async () => {
    const { page } = open();
    await typed();
    page.unmount();
    open();
    expect(await screen.findByRole('textbox', { name: /題名/ })).toHaveValue('夜の往診がない');
    expect(await screen.findByRole('checkbox', { name: '夜間・休日・24時間体制' })).toBeChecked();
  });

  test('hints at what may name somebody, and stops nobody', async () => {
    open();
    await typed();
    expect(screen.queryByText(/人の名前や番号/)).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: /くわしい説明/ }), '電話は025-123-4567');
    expect(screen.getByText(/人の名前や番号/)).toBeVisible();
    expect(screen.getByRole('button', { name: '登録する' })).not.toHaveAttribute('aria-disabled');
  });

  test('wants a number where a number is', async () => {
    open();
    await typed();
    await userEvent.click(screen.getByRole('radio', { name: '数を入力する' }));
    await userEvent.type(screen.getByRole('textbox', { name: '指標の名前' }), '診療所');
    await userEvent.type(screen.getByRole('textbox', { name: /目標/ }), 'たくさん');
    expect(screen.getAllByText('目標は数字で入力してください。').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '登録する' })).toHaveAttribute('aria-disabled', 'true');
  });
});
