import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Me } from '../../platform/api-types/identity';
import { oka, sato, show } from '../../testing/show';
import { RevisionPage } from './revision-page';

const kobayashi: Me = {
  ...oka,
  accountId: 'kobayashi',
  affiliations: oka.affiliations.map((one) => ({ ...one, role: 'officer' as const })),
};

const draft = {
  version: '2027',
  fiscalYear: 2027,
  base: '2026',
  seen: 1,
  dimensions: [
    {
      dimension: 'content',
      multi: true,
      primary: true,
      codes: [
        { code: 'A', level: 1, ja: '在宅医療', en: 'home medicine' },
        { code: 'A01', parent: 'A', ja: '訪問診療医の紹介', en: 'finding a doctor' },
        { code: '99', ja: '不明', en: 'unknown' },
      ],
    },
  ],
  rollups: [],
};
const now = { latest: '2026', latestYear: 2026, years: [2026, 2027, 2028] };
const preview = {
  seen: 2,
  usesOf: 2026,
  dimensions: [
    {
      dimension: 'content',
      added: [],
      relabelled: [],
      retired: [{ code: 'A01', uses: [{ dimension: 'content', contacts: null, newMatters: null }] }],
      restored: [],
      reordered: false,
    },
  ],
  gaps: [],
};

type Sent = { command: string; json: unknown };

/** `refusing` is what a PUT is answered. */
function answering(begun: boolean, refusing?: Response): Sent[] {
  const sent: Sent[] = [];
  let there = begun;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body }: RequestInit) => {
    if (method !== 'GET') {
      sent.push({ command: `${method} ${path}`, json: JSON.parse(String(body ?? 'null')) });
      if (method === 'PUT' && refusing) return refusing.clone();
      there = method !== 'DELETE';
    }
    if (path.endsWith('/preview')) return Response.json(preview);
    if (path.startsWith('/api/code-lists/draft'))
      return Response.json({ ...now, draft: there ? { ...draft, seen: 1 + sent.length } : null });
    return Response.json({ version: '2026', fiscalYear: 2026, dimensions: [], rollups: [], notes: [] });
  });
  return sent;
}

describe('the page on which the lists are revised', () => {
  it('is for officers', async () => {
    answering(false);
    show(<RevisionPage />, sato);

    expect(await screen.findByText('このページは、県の担当者が使います')).toBeVisible();
  });

  it('begins a draft for a year', async () => {
    const sent = answering(false);
    show(<RevisionPage />, kobayashi);

    await userEvent.selectOptions(await screen.findByLabelText('どの年度から変えますか'), '2027');
    await userEvent.click(screen.getByRole('button', { name: '改定案を作る' }));

    expect(await screen.findByRole('button', { name: /から適用する/ })).toBeVisible();
    expect(sent).toEqual([{ command: 'POST /api/code-lists/draft', json: { fiscalYear: 2027 } }]);
  });

  it('sends all codes of a list with what was changed, and shows what will change', async () => {
    const sent = answering(true);
    show(<RevisionPage />, kobayashi);

    const row = (await screen.findByText('A01')).closest('li');
    if (!row) throw new Error('no row');
    await userEvent.click(within(row).getByRole('checkbox', { name: /使わない/ }));
    expect(screen.getByRole('button', { name: /から適用する/ })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: '改定案に保存する' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      command: 'PUT /api/code-lists/draft/lists/content',
      json: {
        seen: 1,
        codes: [{ code: 'A' }, { code: 'A01', retired: true }, { code: '99', retired: false }],
      },
    });
    expect(await screen.findByText(/少ないため件数は表示しません/)).toBeVisible();
  });

  it('keeps what was typed when it is refused', async () => {
    answering(
      true,
      Response.json(
        { status: 409, code: 'revision-changed', title: 'ほかの人が先に改定案を書き換えました。' },
        { status: 409 },
      ),
    );
    show(<RevisionPage />, kobayashi);

    const row = (await screen.findByText('A01')).closest('li');
    if (!row) throw new Error('no row');
    await userEvent.type(within(row).getByLabelText('名前'), '等');
    await userEvent.click(screen.getByRole('button', { name: '改定案に保存する' }));

    expect(await screen.findByText('ほかの人が先に改定案を書き換えました。')).toBeVisible();
    expect(within(row).getByLabelText('名前')).toHaveValue('訪問診療医の紹介等');
    expect(screen.getByRole('button', { name: /いまの改定案を読み直す/ })).toBeVisible();
  });
});
