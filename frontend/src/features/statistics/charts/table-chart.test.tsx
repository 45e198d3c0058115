import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { tableOf } from '../../../testing/cross-table';
import { answering, show } from '../../../testing/show';
import { TableChart } from './table-chart';

const months = ['2026-04', '2026-05', '2026-06'];
const places: [string, string][] = [
  ['152021', '長岡市'],
  ['152242', '佐渡市'],
  ['155861', '粟島浦村'],
];

describe('the picture of a table', () => {
  afterEach(() => vi.unstubAllGlobals());

  async function open(table: CrossTable) {
    answering(() => new Response(null, { status: 404 }));
    show(<TableChart table={table} measure="contacts" />);
    return await screen.findByRole('figure');
  }

  const hidden = (figure: HTMLElement) => figure.querySelectorAll('[data-hidden]').length;
  const texts = (figure: HTMLElement) => [...figure.querySelectorAll('text')].map((one) => one.textContent);

  test('is columns for months, and X where a number is hidden', async () => {
    const figure = await open(tableOf({ month: months }, [20, null, 31]));
    expect(figure).toHaveAccessibleName('月（延べ件数）');
    expect(
      within(figure).getByText('総数が最も多いのは、表示している中では2026年6月（31件）です。'),
    ).toBeVisible();
    expect(texts(figure)).toEqual(expect.arrayContaining(['20', 'X', '31', '4月', '5月', '2026年']));
    // The hidden month has a mark, no column; the other mark is in the note.
    expect(figure.querySelectorAll('rect.fill-key-700')).toHaveLength(2);
    expect(hidden(figure)).toBe(2);
    expect(within(figure).getByText(/表示していない数です（1か所）/)).toBeVisible();
  });

  test('is lines for what changes with the months, broken at a hidden number', async () => {
    const figure = await open(
      tableOf({ content: ['B01', 'D01'], month: months }, [
        [20, null, 31],
        [12, 14, 13],
      ]),
    );
    await within(figure).findByRole('option', { name: '退院調整' });
    const lines = [...figure.querySelectorAll('polyline')].map(
      (line) => line.getAttribute('points')?.split(' ').length,
    );
    expect(lines).toEqual([1, 1, 3]);
    expect(within(figure).getByText(/線はそこで切れます/)).toBeVisible();
    await userEvent.selectOptions(within(figure).getByLabelText('濃く見せるもの'), '自宅での看取り');
    expect(texts(figure)).toEqual(expect.arrayContaining(['12', '14', '13']));
    expect(texts(figure)).not.toContain('31');
  });

  test('is bands for two kinds of codes, none for a hidden number', async () => {
    const figure = await open(
      tableOf({ requester: ['05', '99'], content: ['B01', 'D01'] }, [
        [20, null],
        [12, 14],
      ]),
    );
    expect(
      await within(figure).findByText(/最も太いのは、介護関係者 → 退院調整（20件）です。/),
    ).toBeVisible();
    expect(figure.querySelectorAll('path')).toHaveLength(3);
    await userEvent.selectOptions(within(figure).getByLabelText('濃く見せるもの'), '自宅での看取り');
    expect(texts(figure)).toContain('14');
    expect(within(figure).getByText(/表示していない数です（1か所）/)).toBeVisible();
  });

  test('is bars for one kind of code, or where only one month is told', async () => {
    const figure = await open(
      tableOf({ content: ['B01', 'D01', '99'], month: ['2026-04'] }, [[3], [8], [40]]),
    );
    expect(await within(figure).findByText('最も多いのは、自宅での看取り（8件）です。')).toBeVisible();
    expect(texts(figure).filter((text) => text && /^\d+$/.test(text))).toEqual(['8', '3', '40']);
  });

  test('is a map for places, which tells each of them to keys and fingers', async () => {
    const figure = await open(tableOf({ residence: [...places, '98'] }, [1234, 56, null, 7]));
    const map = within(figure).getByRole('listbox', { name: /市町村の地図/ });
    expect(within(map).getAllByRole('option')).toHaveLength(30);
    expect(within(map).getByRole('option', { name: '粟島浦村：表示していません（X）' })).toBeInTheDocument();
    expect(within(map).getByRole('option', { name: '新潟市：この表にはありません' })).toBeInTheDocument();
    expect(within(figure).getByText(/県外 7/)).toBeVisible();
    await userEvent.click(within(map).getByRole('option', { name: '長岡市：1,234件' }));
    expect(within(figure).getByText('長岡市：1,234件')).toBeVisible();
    await userEvent.keyboard('{ArrowUp}');
    const chosen = within(map).getByRole('option', { selected: true });
    expect(chosen).toHaveAccessibleName('見附市：この表にはありません');
    expect(map).toHaveAttribute('aria-activedescendant', chosen.id);
  });

  test('of places is drawn in true boundaries when there are some, with their credit, or as tiles', async () => {
    const square = (x: number) => [
      [x, 37],
      [x + 1, 37],
      [x + 1, 38],
      [x, 37],
    ];
    const geometry = (id: string, arc: number) => ({ type: 'MultiPolygon', id, arcs: [[[arc]]] });
    const topology = JSON.stringify({
      type: 'Topology',
      arcs: [square(138), square(139)],
      objects: {
        municipalities: {
          type: 'GeometryCollection',
          geometries: [geometry('152021', 0), geometry('155861', 1)],
        },
      },
    });
    answering((path) =>
      path === '/api/statistics/map'
        ? Response.json({
            topology,
            credit: '出典：見本',
            municipalities: 2,
            loadedAt: '2026-11-27T00:00:00Z',
          })
        : new Response(null, { status: 404 }),
    );
    show(<TableChart table={tableOf({ residence: places }, [1234, 56, null])} measure="contacts" />);
    expect(await screen.findByText('出典：見本')).toBeVisible();
    const map = screen.getByRole('listbox', { name: /市町村の地図/ });
    expect(
      within(map)
        .getAllByRole('option')
        .map((one) => one.getAttribute('aria-label')),
    ).toEqual(['長岡市：1,234件', '粟島浦村：表示していません（X）']);
    await userEvent.click(screen.getByRole('checkbox', { name: /ますの地図で見る/ }));
    expect(screen.getAllByRole('option')).toHaveLength(30);
  });

  test('of places by another item is of all, or of what is chosen', async () => {
    const figure = await open(
      tableOf({ residence: places, content: ['B01', 'D01'] }, [
        [20, 5],
        [3, 4],
        [0, 1],
      ]),
    );
    expect(within(figure).getByRole('option', { name: '長岡市：25件' })).toBeInTheDocument();
    await within(figure).findByRole('option', { name: '自宅での看取り' });
    await userEvent.selectOptions(within(figure).getByLabelText(/地図にするもの/), '自宅での看取り');
    expect(within(figure).getByRole('option', { name: '長岡市：5件' })).toBeInTheDocument();
  });

  test('is none where nothing can be drawn', async () => {
    answering(() => new Response(null, { status: 404 }));
    show(<TableChart measure="newMatters" table={tableOf({ content: ['B01'], scene: ['S2'] }, [[null]])} />);
    expect(await screen.findByText(/図にできる件数がありません/)).toBeVisible();
  });
});
