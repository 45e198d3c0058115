import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Form } from '../../../platform/api-types/form';
import type { Me } from '../../../platform/api-types/identity';
import { answering, sato, show } from '../../../testing/show';
import { FormsPage } from './forms-page';

const kobayashi: Me = {
  ...sato,
  accountId: 'kobayashi',
  affiliations: sato.affiliations.map((one) => ({ ...one, role: 'officer', organizationKind: 'prefecture' })),
};
const form: Form = {
  formId: 'form-1',
  name: '月次報告',
  loadedAt: '2026-11-27T00:00:00Z',
  cells: [{ name: '延べ', at: '報告!B4', meaning: '延べ件数　計' }],
};
const file = new File(['PK'], 'form.xlsx');

describe('forms of the prefecture', () => {
  beforeEach(() => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    sessionStorage.clear();
  });

  function open(me: Me, other: () => Response, forms: Form[] = [form]) {
    const asked = answering((path, method) =>
      method === 'GET' && path === '/api/forms'
        ? Response.json(forms)
        : method === 'GET' && !path.includes('/filled')
          ? Response.json(path.startsWith('/api/code-lists') ? { version: '2026', dimensions: [] } : [])
          : other(),
    );
    show(<FormsPage />, me);
    return asked;
  }

  test('are filled in by a coordinator with the numbers of her own centre, which she is told', async () => {
    const asked = open(sato, () => new Response('PK', { status: 200 }));
    expect(await screen.findByText('月次報告')).toBeVisible();
    expect(screen.getByText(/伏せずにそのまま入ります（部外秘）/)).toBeVisible();
    expect(screen.queryByText('様式を読み込む')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '件数を入れて書き出す' }));
    await vi.waitFor(() =>
      expect(asked.map(({ command }) => command)).toContainEqual(
        expect.stringMatching(/^GET \/api\/forms\/form-1\/filled\?place=centre%3A.*&from=\d{4}-04/),
      ),
    );
  });

  test('ask who is there before they leave, and what was chosen is kept', async () => {
    open(sato, () =>
      Response.json(
        { code: 'step-up-needed', title: '本人確認をしてください。', fields: [] },
        { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    await userEvent.click(await screen.findByRole('button', { name: '件数を入れて書き出す' }));
    const away = await screen.findByRole('link', { name: '本人確認に進む' });
    away.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(away);
    expect(Object.values({ ...sessionStorage }).join()).toContain('centre:');
  });

  test('are loaded by an officer; names that mean nothing are told at the file', async () => {
    open(
      kobayashi,
      () =>
        Response.json(
          {
            code: 'invalid',
            title: '入力内容を確かめてください。',
            fields: [{ field: 'file', message: '「延べ_foo_1」という名前の意味がわかりません。' }],
          },
          { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      [],
    );
    expect(await screen.findByText(/様式はまだありません/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('様式の名前'), '月次報告');
    await userEvent.upload(screen.getByLabelText('Excelのファイル（.xlsx、2MBまで）'), file, {
      applyAccept: false,
    });
    await userEvent.click(screen.getByRole('button', { name: '読み込む' }));
    expect(await screen.findByText('「延べ_foo_1」という名前の意味がわかりません。')).toBeVisible();
    expect(screen.getByLabelText('様式の名前')).toHaveValue('月次報告');
  });
});
