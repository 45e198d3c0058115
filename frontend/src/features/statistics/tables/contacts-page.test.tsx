import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CellContacts } from '../../../platform/api-types/statistics';
import { answering, sato, show } from '../../../testing/show';
import { ContactsPage } from './contacts-page';

const asked = {
  place: 'centre:shibata',
  from: '2026-04',
  until: '2027-03',
  axes: 'content,quarter',
  keys: 'B01,2026-07',
};

const found: CellContacts = {
  all: 201,
  lines: [
    {
      contactId: 'k1',
      consultationId: 'm1',
      occurredOn: '2026-08-03',
      occurredAt: '09:30',
      countType: 'NEW',
      kind: 'CASE',
      summary: '退院の日取り',
      codes: { content: ['B01', 'D01'], requester: ['05'] },
    },
  ],
};

describe('the contacts behind a number', () => {
  afterEach(() => vi.unstubAllGlobals());

  const open = (answer: () => Response) => {
    const log = answering((path) =>
      path.startsWith('/api/statistics/contacts') ? answer() : Response.json({}, { status: 404 }),
    );
    show(<ContactsPage asked={asked} latest={2026} />, sato);
    return log;
  };

  test('lead to their matters, and say how many more there are', async () => {
    const log = open(() => Response.json(found));
    expect(await screen.findByRole('link', { name: '退院調整 ＋1' })).toHaveAttribute('href', '/ledger/m1');
    expect(screen.getByText('退院の日取り')).toBeVisible();
    expect(screen.getByText('延べ 201 件')).toBeVisible();
    expect(screen.getByText(/ほかに200/)).toBeVisible();
    expect(screen.getByText('2026年度 第2四半期')).toBeVisible();
    const path = log.find(({ command }) => command.includes('/contacts'))?.command.split('?')[1];
    expect(Object.fromEntries(new URLSearchParams(path))).toEqual({
      ...asked,
      kind: 'CONSULTATION',
      measure: 'CONTACTS',
    });
  });

  test('lead back to the table, and on to an issue of the area', async () => {
    open(() => Response.json(found));
    const issue = await screen.findByRole('link', { name: 'この件数から地域課題を登録する' });
    const to = (link: HTMLElement) =>
      Object.fromEntries(new URL(link.getAttribute('href') ?? '', 'https://hashi.example').searchParams);
    expect(to(issue)).toEqual({
      dimension: 'content',
      code: 'B01',
      from: '2026-07',
      until: '2026-09',
      place: 'centre:shibata',
    });
    const { keys, ...table } = asked;
    expect(to(screen.getByRole('link', { name: '表に戻る' }))).toEqual(table);
  });

  test('are not there for others', async () => {
    open(() => Response.json({ code: 'not-found', title: '見つかりません。' }, { status: 404 }));
    expect(await screen.findByText(/見つかりません/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /地域課題/ })).toBeNull();
  });
});
