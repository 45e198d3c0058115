import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SavedQuestion } from '../../../platform/api-types/statistics';
import { answering, sato, show } from '../../../testing/show';
import { SavedQuestions } from './saved-questions';
import { periods, type TableWish } from './wish';

const wish: TableWish = {
  place: 'centre:shibata',
  ...periods.fiscalYear(2026),
  axes: ['content', 'month'],
  kind: 'CONSULTATION',
};

const kept: SavedQuestion = {
  questionId: 'q1',
  question: '夜の相談は何か',
  place: 'prefecture',
  period: periods.quarter(2026, 1),
  axes: ['content', 'officeHours'],
  kind: 'PEER',
  measure: 'NEW_MATTERS',
};

describe('questions that are kept', () => {
  afterEach(() => vi.unstubAllGlobals());

  function open(all: SavedQuestion[], ...answers: Response[]) {
    const asked = answering((_, method) =>
      method === 'GET' ? Response.json(all) : (answers.shift() ?? Response.json(all)),
    );
    show(<SavedQuestions wish={wish} measure="contacts" />, sato);
    return asked;
  }

  test('lead to their tables', async () => {
    open([kept, { ...kept, questionId: 'q2', question: '増えているか', axes: ['month'] }]);
    const link = await screen.findByRole('link', { name: '夜の相談は何か' });
    const address = new URL(link.getAttribute('href') ?? '', 'https://hashi.example');
    expect(address.pathname).toBe('/statistics/tables');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      place: 'prefecture',
      from: '2026-04',
      until: '2026-06',
      axes: 'content,officeHours',
      kind: 'PEER',
      measure: 'NEW_MATTERS',
    });
    expect(screen.getByText(/相談内容 × 時間内・時間外/)).toBeVisible();
  });

  test('say which of them is on the screen', async () => {
    const shown = {
      ...kept,
      place: wish.place,
      period: { from: wish.from, until: wish.until },
      axes: wish.axes,
      kind: wish.kind,
      measure: 'CONTACTS' as const,
    };
    open([{ ...shown, questionId: 'q2', question: 'いまの表' }, kept]);
    expect(await screen.findByRole('link', { name: 'いまの表' })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('link', { name: '夜の相談は何か' })).not.toHaveAttribute('aria-current');
  });

  test('are joined by the table on the screen', async () => {
    const asked = open([], Response.json([kept]));
    await userEvent.click(await screen.findByRole('button', { name: 'この表をとっておく' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: '知りたいこと' }), ' 夜の相談は何か ');
    await userEvent.click(dialog.getByRole('button', { name: 'とっておく' }));
    expect(await screen.findByRole('link', { name: '夜の相談は何か' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked.find(({ command }) => command.startsWith('POST'))).toEqual({
      command: 'POST /api/statistics/questions',
      json: {
        question: '夜の相談は何か',
        place: 'centre:shibata',
        from: '2026-04',
        until: '2027-03',
        axes: 'content,month',
        kind: 'CONSULTATION',
        measure: 'CONTACTS',
      },
    });
  });

  test('keep what was typed when there is no room, and say so at the field', async () => {
    const full = { field: 'question', message: 'とっておけるのは50までです。' };
    open(
      [],
      Response.json({ code: 'invalid', title: '入力を確かめてください。', fields: [full] }, { status: 400 }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'この表をとっておく' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByRole('textbox', { name: '知りたいこと' });
    await userEvent.type(field, '夜の相談は何か');
    await userEvent.click(dialog.getByRole('button', { name: 'とっておく' }));
    await dialog.findByText('とっておけるのは50までです。');
    expect(field).toHaveValue('夜の相談は何か');
    expect(field).toHaveAccessibleDescription(/50まで/);
  });

  test('warn when the same words would stand for another table', async () => {
    open([kept]);
    await userEvent.click(await screen.findByRole('button', { name: 'この表をとっておく' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: '知りたいこと' }), kept.question);
    expect(dialog.getByText(/置き換わります/)).toBeVisible();
  });

  test('are put in other words', async () => {
    const asked = open([kept], Response.json([{ ...kept, question: '夜間の相談' }]));
    await userEvent.click(await screen.findByRole('button', { name: '「夜の相談は何か」の言葉を変える' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByRole('textbox', { name: '知りたいこと' });
    await userEvent.clear(field);
    await userEvent.type(field, '夜間の相談');
    await userEvent.click(dialog.getByRole('button', { name: '変える' }));
    expect(await screen.findByRole('link', { name: '夜間の相談' })).toBeVisible();
    expect(asked.at(-1)).toEqual({
      command: 'PUT /api/statistics/questions/q1',
      json: { question: '夜間の相談' },
    });
  });

  test('are gone after a question back', async () => {
    const all = [kept];
    const asked = answering((_, method) => {
      if (method === 'DELETE') all.pop();
      return method === 'GET' ? Response.json(all) : new Response(null, { status: 204 });
    });
    show(<SavedQuestions wish={wish} measure="contacts" />, sato);
    await userEvent.click(await screen.findByRole('button', { name: '「夜の相談は何か」を消す' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: '消す' }));
    await vi.waitFor(() => expect(screen.queryByRole('link', { name: '夜の相談は何か' })).toBeNull());
    expect(asked.map(({ command }) => command)).toContain('DELETE /api/statistics/questions/q1');
  });
});
