import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReportLine } from '../../platform/api-types/report';
import { answering, sato, show } from '../../testing/show';
import { ReportsPage } from './reports-page';

const line: ReportLine = {
  reportId: 'r1',
  centre: 'しばた拠点',
  kind: 'monthly',
  edition: 'open',
  from: '2026-10',
  until: '2026-10',
  title: '月次報告　10月',
  state: 'issued',
  correction: false,
  corrected: true,
  movedAt: '2026-11-20T01:00:00Z',
};

describe('the list of reports', () => {
  afterEach(() => vi.unstubAllGlobals());

  function open(centres: object[], reports: ReportLine[]) {
    answering(() => Response.json({ centres, reports, more: false }));
    show(<ReportsPage />, sato);
  }

  test('leads to each report, with its state and whether it was corrected', async () => {
    open([{ centreId: 'shibata', name: 'しばた拠点' }], [line]);
    const link = await screen.findByRole('link', { name: /月次報告　10月/ });
    expect(link).toHaveAttribute('href', '/reports/r1');
    expect(link).toHaveTextContent('発行済み');
    expect(link).toHaveTextContent('訂正あり');
    expect(screen.getByRole('link', { name: '報告を作る' })).toBeVisible();
  });

  test('who only approves begins none', async () => {
    open([], []);
    expect(await screen.findByText(/拠点が提出すると/)).toBeVisible();
    expect(screen.queryByRole('link', { name: '報告を作る' })).toBeNull();
  });
});
