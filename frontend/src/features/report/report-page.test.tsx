import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Report, ReportExample } from '../../platform/api-types/report';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { answering, sato, show } from '../../testing/show';
import { ReportPage } from './report-page';
import { checks } from './use-report-words';

const person = { accountId: 'sato', name: '佐藤 由紀', profession: '24', organization: 'しばた拠点' };
const at = '2026-11-20T01:00:00Z';

const example: ReportExample = {
  exampleId: 'e1',
  title: '退院後の訪問看護',
  body: '80歳代、独居。',
  contents: ['B01'],
  checks,
};

const draft: Report = {
  reportId: 'r1',
  centreId: 'shibata',
  centre: 'しばた拠点',
  kind: 'monthly',
  edition: 'open',
  from: '2026-10',
  until: '2026-10',
  state: 'draft',
  version: 1,
  title: '月次報告　10月',
  sections: ['summary', 'months', 'examples', 'issues'],
  texts: [{ section: 'summary', text: '落ち着いた月。' }],
  examples: [example],
  issues: [],
  tables: [
    {
      section: 'months',
      from: '2026-09',
      until: '2026-10',
      compared: true,
      listVersion: '2026',
      rows: [
        { key: '2026-09', name: '令和8年9月（2026年9月）', contacts: 14, before: 10 },
        { key: '2026-10', name: '令和8年10月（2026年10月）', before: 12 },
        { name: '計' },
      ],
    },
  ],
  taken: { takenAt: at, takenBy: person },
  stale: false,
  steps: [],
  writers: [{ version: 1, writtenAt: at, writtenBy: person }],
  keeps: true,
  mayWrite: true,
  mayApprove: false,
};

const ledger = {
  centreId: 'shibata',
  centre: 'しばた拠点',
  month: '2026-10',
  more: false,
  lines: [
    {
      contactId: 'k1',
      consultationId: 'c1',
      occurredOn: '2026-10-03',
      countType: 'NEW',
      kind: 'CASE',
      summary: '鈴木様。娘さんから。',
      codes: { content: ['B01', 'D01'], scene: ['S2'], requester: ['05'] },
    },
  ],
};

const changed = { code: 'report-changed', title: 'ほかの人が先に書き換えました。', fields: [] };

describe('the page of a report', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    dropAllDrafts();
  });

  function open(first: Report, answers: Response[] = [], then: Report = first) {
    let shown = first;
    const asked = answering((path, method) => {
      if (path.startsWith('/api/consultations')) return Response.json(ledger);
      if (path.startsWith('/api/area-issues')) return Response.json({ issues: [], more: false });
      if (method === 'GET') return Response.json(shown);
      shown = then;
      return answers.shift() ?? Response.json(then);
    });
    show(<ReportPage reportId="r1" />, sato);
    return asked;
  }

  const sent = (asked: ReturnType<typeof open>) =>
    asked.filter(({ command }) => !command.startsWith('GET')).map(({ json }) => json);

  test('shows numbers beside those of the year before, and X where one is hidden', async () => {
    open(draft);
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('14');
    expect(rows[1]).toHaveTextContent('+4');
    expect(rows[2]).toHaveTextContent('X');
    expect(rows[2]).toHaveTextContent('－');
    expect(screen.getByText(/引き算で分かる件数/)).toBeVisible();
  });

  test('says when the ledger has changed, and takes the numbers again', async () => {
    const asked = open({ ...draft, stale: true }, [], draft);
    expect(await screen.findByText(/台帳が変わっています/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '集計し直す' }));
    expect(asked.at(-1)?.command).toContain('/api/reports');
    expect(asked.some(({ command }) => command === 'POST /api/reports/r1/numbers')).toBe(true);
    expect(screen.queryByText(/台帳が変わっています/)).toBeNull();
  });

  test('keeps what was typed when somebody else was first, shows both, and sends it when asked again', async () => {
    const theirs = { ...draft, version: 2, texts: [{ section: 'summary' as const, text: '別の人の文。' }] };
    const asked = open(draft, [Response.json(changed, { status: 409 })], theirs);
    const field = await screen.findByRole('textbox', { name: /概要/ });
    await userEvent.clear(field);
    await userEvent.type(field, 'わたしの文。');
    await userEvent.click(screen.getByRole('button', { name: '保存する' }));
    expect(await screen.findByText('別の人の文。')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /概要/ })).toHaveValue('わたしの文。');
    await userEvent.click(screen.getByRole('button', { name: '保存する' }));
    expect(sent(asked)).toMatchObject([
      { version: 1, texts: [{ section: 'summary', text: 'わたしの文。' }] },
      { version: 2, texts: [{ section: 'summary', text: 'わたしの文。' }] },
    ]);
  });

  test('whoever changes an example confirms it again before it can be submitted', async () => {
    open(draft);
    const submit = await screen.findByRole('button', { name: '承認に出す' });
    expect(submit).not.toHaveAttribute('aria-disabled');
    await userEvent.type(screen.getByRole('textbox', { name: /相談と対応/ }), '長谷川様、11月3日に退院。');
    expect(screen.getByText('長谷川様').closest('li')).toHaveTextContent('人の名前');
    expect(screen.getByText('11月3日').closest('li')).toHaveTextContent('日付');
    expect(screen.getByText(/あと 12 項目/)).toBeVisible();
    expect(screen.getByRole('button', { name: '承認に出す' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('an example begins with the codes of a matter, and with no word of it', async () => {
    const asked = open({ ...draft, examples: [] });
    await userEvent.click(await screen.findByRole('button', { name: '台帳の相談から始める' }));
    const matters = await screen.findByRole('combobox', { name: /^相談/ });
    expect(await within(matters).findByRole('option', { name: /退院調整/ })).not.toHaveTextContent('鈴木');
    await userEvent.selectOptions(matters, 'c1');
    await userEvent.type(screen.getByRole('textbox', { name: /相談と対応/ }), '退院後の相談。');
    await userEvent.type(screen.getAllByRole('textbox', { name: /題名/ })[1] as HTMLElement, '退院');
    await userEvent.click(screen.getByRole('button', { name: '保存する' }));
    const [{ examples }] = sent(asked) as [{ examples: ReportExample[] }];
    expect(examples).toEqual([
      {
        exampleId: expect.any(String),
        title: '退院',
        body: '退院後の相談。',
        scene: 'S2',
        contents: ['B01', 'D01'],
        checks: [],
        consultationId: 'c1',
      },
    ]);
  });

  test('submits what was seen', async () => {
    const asked = open(draft, [], { ...draft, state: 'submitted', mayWrite: false });
    await userEvent.click(await screen.findByRole('button', { name: '承認に出す' }));
    const question = within(screen.getByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: '承認に出す' }));
    expect(await screen.findByText(/承認を待っています/)).toBeVisible();
    expect(sent(asked)).toEqual([{ after: 0, version: 1, state: 'submitted', note: '' }]);
  });

  test('who approves reads what was confirmed, and says why when he sends it back', async () => {
    const waiting = {
      ...draft,
      state: 'submitted' as const,
      mayWrite: false,
      keeps: false,
      mayApprove: true,
    };
    open({ ...waiting, examples: [{ ...example, body: '92歳、独居。' }] });
    expect(await screen.findByText('書いた人が確かめたこと')).toBeVisible();
    expect(screen.getByText('92歳').closest('li')).toHaveTextContent('90歳以上の年齢');
    expect(screen.queryByRole('link', { name: /もとの台帳/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '下書きに戻す' }));
    const question = within(screen.getByRole('alertdialog'));
    expect(question.getByRole('button', { name: '下書きに戻す' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.type(question.getByRole('textbox', { name: '理由' }), '連携状況も。');
    expect(question.getByRole('button', { name: '下書きに戻す' })).not.toHaveAttribute('aria-disabled');
  });

  test('an issued report is only read, and corrected by another one', async () => {
    open({ ...draft, state: 'issued', mayWrite: false, keeps: true });
    expect(await screen.findByRole('button', { name: '訂正版を作る' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: '集計し直す' })).toBeNull();
  });
});
