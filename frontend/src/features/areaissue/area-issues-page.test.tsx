import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AreaIssueLine } from '../../platform/api-types/areaissue';
import { answering, sato, show } from '../../testing/show';
import { AreaIssuesPage } from './area-issues-page';

const line: AreaIssueLine = {
  issueId: 'i1',
  organization: 'しばた拠点',
  title: '夜の往診がない',
  state: 'met',
  kinds: ['L02'],
  places: ['新発田市'],
  raisedAt: '2026-11-20T01:00:00Z',
  movedAt: '2026-11-21T01:00:00Z',
  dueOn: '2026-12-10',
};
const { state: _met, ...draft } = { ...line, issueId: 'i2', title: '書きかけの課題' };

describe('the issues of the area', () => {
  afterEach(() => vi.unstubAllGlobals());

  function open(issues: AreaIssueLine[], wish = {}) {
    const asked = answering((path) =>
      Response.json(path.startsWith('/api/organizations') ? [] : { issues, more: false }),
    );
    const onChange = vi.fn();
    show(<AreaIssuesPage wish={wish} onChange={onChange} />, sato);
    return { asked, onChange };
  }

  const column = async (name: string) => {
    const found = (await screen.findByRole('heading', { name: new RegExp(name) })).closest('section');
    if (!found) throw new Error(`no column: ${name}`);
    return within(found);
  };

  test('stand under their states, drafts by themselves', async () => {
    open([line, draft]);
    const met = await column('会議に上程');
    expect(met.getByRole('link', { name: /夜の往診がない/ })).toHaveAttribute('href', '/area-issues/i1');
    expect(met.getByText('対応策の期限 2026年12月10日')).toBeVisible();
    expect((await column('下書き')).getByRole('link', { name: /書きかけの課題/ })).toBeVisible();
    expect((await column('評価')).getByText('ありません')).toBeInTheDocument();
  });

  test('are asked for as wished', async () => {
    const { asked, onChange } = open([], { state: 'met', mine: true, dimension: 'content', code: 'B01' });
    expect(await screen.findByText('あてはまる課題はありません')).toBeVisible();
    expect(asked.map(({ command }) => command)).toContain(
      'GET /api/area-issues?state=met&mine=true&dimension=content&code=B01',
    );
    expect(screen.getByText(/退院調整/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '条件を外して見る' }));
    expect(onChange).toHaveBeenCalledWith({});
  });

  test('that are none yet say how they begin', async () => {
    open([]);
    expect(await screen.findByText('まだ課題はありません')).toBeVisible();
    expect(screen.getByRole('link', { name: '課題を登録する' })).toHaveAttribute('href', '/area-issues/new');
  });
});
