import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { answering, sato, show } from '../../../testing/show';
import { addressOfCells } from './cell-link';
import { CrossGrid } from './cross-grid';
import { answered } from './wish';

const cell = (contacts: number | null) => ({ contacts, newMatters: contacts, reopened: null });

const table: CrossTable = {
  place: 'centre:shibata',
  placeName: 'しばた拠点',
  period: { from: '2026-04', until: '2026-05' },
  kind: 'CONSULTATION',
  secrecy: 'OWN',
  listVersion: '2026',
  axes: [
    {
      axis: 'content',
      keys: [
        { key: 'B01', name: null },
        { key: 'D01', name: null },
      ],
    },
    {
      axis: 'month',
      keys: [
        { key: '2026-04', name: null },
        { key: '2026-05', name: null },
      ],
    },
  ],
  columns: [[], ['2026-04'], ['2026-05']],
  rows: [
    { key: 'B01', cells: [cell(1203), cell(1200), cell(3)] },
    { key: 'D01', cells: [cell(2), cell(2), cell(0)] },
    { key: null, cells: [cell(1205), cell(1202), cell(3)] },
  ],
};

describe('the numbers of a table', () => {
  afterEach(() => vi.unstubAllGlobals());

  function open(mayOpen: boolean) {
    answering(() => Response.json({}));
    show(
      <CrossGrid
        table={table}
        before={undefined}
        measure="newMatters"
        contactsOf={mayOpen ? addressOfCells(answered(table), 'newMatters') : undefined}
      />,
      sato,
    );
  }

  const keysOf = async (name: string) => {
    const link = await screen.findByRole('link', { name });
    const address = new URL(link.getAttribute('href') ?? '', 'https://hashi.example');
    expect(address.pathname).toBe('/statistics/contacts');
    const { keys, ...rest } = Object.fromEntries(address.searchParams);
    expect(rest).toEqual({
      place: 'centre:shibata',
      from: '2026-04',
      until: '2026-05',
      axes: 'content,month',
      measure: 'NEW_MATTERS',
    });
    return keys;
  };

  test('lead to what they count, row, column and whole', async () => {
    open(true);
    expect(await keysOf('退院調整・2026年4月 1,200件の内訳')).toBe('B01,2026-04');
    expect(await keysOf('退院調整 1,203件の内訳')).toBe('B01');
    expect(await keysOf('総数・2026年5月 3件の内訳')).toBe('*,2026-05');
    expect(await keysOf('総数 1,205件の内訳')).toBe('*');
  });

  test('lead nowhere where nothing was counted', async () => {
    open(true);
    await screen.findByRole('link', { name: '総数 1,205件の内訳' });
    expect(screen.getAllByRole('link')).toHaveLength(8);
  });

  test('are no links for those who do not keep the ledger', async () => {
    open(false);
    expect(await screen.findByText('1,203')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
