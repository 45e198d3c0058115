import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answering, sato, show } from '../../testing/show';
import { NewReportPage } from './new-report-page';

describe('beginning a report', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function open() {
    vi.useFakeTimers({ now: new Date('2026-11-27T03:00:00Z'), toFake: ['Date'] });
    const asked = answering(() => Response.json({ reportId: 'r1' }, { status: 201 }));
    show(<NewReportPage />, sato);
    return asked;
  }

  test.each([
    ['月次報告', '2026-10', '2026-10'],
    ['四半期報告', '2026-07', '2026-09'],
    ['事業報告書', '2025-04', '2026-03'],
    ['窓口便り', '2026-10', '2026-10'],
  ])('%s is of the last period that is over', async (kind, from, until) => {
    const asked = open();
    await userEvent.click(await screen.findByRole('radio', { name: new RegExp(kind) }));
    await userEvent.click(screen.getByRole('button', { name: '作りはじめる' }));
    expect(asked.at(-1)).toMatchObject({ command: 'POST /api/reports', json: { from, until } });
  });

  test('of a meeting the months may be chosen, and stay in order', async () => {
    const asked = open();
    await userEvent.click(await screen.findByRole('radio', { name: /会議報告/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /はじめの月/ }), '2026-06');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /おわりの月/ }), '2026-04');
    await userEvent.click(screen.getByRole('button', { name: '作りはじめる' }));
    expect(asked.at(-1)).toMatchObject({
      json: { kind: 'committee', edition: 'open', from: '2026-04', until: '2026-04' },
    });
  });
});
