import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dropAllDrafts } from '../../platform/drafts/drafts';
import { answering, sato, show } from '../../testing/show';
import { EnterPage } from './enter-page';

const entered = { consultationId: 'c1', codes: {}, contacts: [] };
const refused = {
  code: 'invalid',
  title: '入力内容を確かめてください。',
  fields: [{ field: 'occurredOn', message: '今日までの日を入力してください。' }],
};

describe('entering a call', () => {
  afterEach(() => {
    dropAllDrafts();
    vi.unstubAllGlobals();
  });

  async function callIsTyped() {
    await userEvent.click(await screen.findByRole('radio', { name: '介護関係者' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '主な相談内容' }), 'B01');
  }

  test('takes who and what; how, when and the scene are there already', async () => {
    const asked = answering((path) => Response.json(path.startsWith('/api/organizations') ? [] : entered));
    show(<EnterPage />, sato);
    await callIsTyped();
    expect(screen.getByRole('checkbox', { name: /入退院支援/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));

    expect(await screen.findByText(/記録しました/)).toBeVisible();
    const sent = asked.find(({ command }) => command === 'POST /api/consultations')?.json;
    expect(sent).toMatchObject({
      kind: 'CASE',
      residence: '99',
      codes: { requester: ['05'], method: ['01'], content: ['B01'], scene: ['S2'] },
      occurredOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      occurredAt: expect.stringMatching(/^\d{2}:\d{2}$/),
    });
    expect(screen.getByRole('radio', { name: '介護関係者' })).not.toBeChecked();
  });

  test('that is refused loses nothing, and is sent again as the same one', async () => {
    let answers = 0;
    const asked = answering((path) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      answers += 1;
      return answers === 1 ? Response.json(refused, { status: 400 }) : Response.json(entered);
    });
    show(<EnterPage />, sato);
    await callIsTyped();
    await userEvent.type(screen.getByRole('textbox', { name: /要旨/ }), '訪問看護');
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));

    expect(await screen.findByText('今日までの日を入力してください。')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /要旨/ })).toHaveValue('訪問看護');
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));
    expect(await screen.findByText(/記録しました/)).toBeVisible();
    const ids = asked
      .filter(({ command }) => command === 'POST /api/consultations')
      .map(({ json }) => (json as { clientId: string }).clientId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('that was recorded before in other words is told, and may be recorded as another call', async () => {
    let answers = 0;
    const asked = answering((path) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      answers += 1;
      const before = { code: 'consultation-sent-otherwise', title: 'すでに記録されています。' };
      return answers === 1 ? Response.json(before, { status: 409 }) : Response.json(entered);
    });
    show(<EnterPage />, sato);
    await callIsTyped();
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));

    expect(await screen.findByText('すでに記録されています。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '別の相談として記録する' }));
    expect(await screen.findByText(/^記録しました/)).toBeVisible();
    const [first, second] = asked
      .filter(({ command }) => command === 'POST /api/consultations')
      .map(({ json }) => json as { clientId: string });
    expect(second?.clientId).not.toBe(first?.clientId);
    expect({ ...second, clientId: '' }).toEqual({ ...first, clientId: '' });
  });

  test('without a network waits on the device, says so, and is sent again as the same one', async () => {
    let reachable = false;
    const asked = answering((path) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      if (!reachable) throw new TypeError('no network');
      return Response.json(entered);
    });
    show(<EnterPage />, sato);
    await callIsTyped();
    await userEvent.type(screen.getByRole('textbox', { name: /要旨/ }), '訪問看護');
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));

    expect(await screen.findByText(/まだ台帳に入っていません/)).toBeVisible();
    const waiting = screen.getByRole('region', { name: '送信前の相談' });
    expect(within(waiting).getByText('未送信')).toBeVisible();
    expect(within(waiting).getByText('訪問看護')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /要旨/ })).toHaveValue('');

    reachable = true;
    await userEvent.click(within(waiting).getByRole('button', { name: '再送' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '送信前の相談' })).toBeNull());
    const sent = asked.filter(({ command }) => command === 'POST /api/consultations');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.json).toEqual(sent[0]?.json);
  });

  test('waits for nobody but who typed it', async () => {
    answering((path) => {
      if (path.startsWith('/api/organizations')) return Response.json([]);
      throw new TypeError('no network');
    });
    const page = show(<EnterPage />, sato);
    await callIsTyped();
    await userEvent.click(screen.getByRole('button', { name: '記録する' }));
    await screen.findByRole('region', { name: '送信前の相談' });
    page.unmount();

    const other = show(<EnterPage />, { ...sato, accountId: 'takahashi' });
    await screen.findByRole('button', { name: '記録する' });
    expect(screen.queryByRole('region', { name: '送信前の相談' })).toBeNull();
    other.unmount();
    show(<EnterPage />, sato);
    expect(await screen.findByRole('region', { name: '送信前の相談' })).toBeVisible();
  });

  test('is only cleared after it was said what will happen', async () => {
    answering(() => Response.json([]));
    show(<EnterPage />, sato);
    await callIsTyped();
    await userEvent.click(screen.getByRole('button', { name: '書きかけを消す' }));
    const question = screen.getByRole('alertdialog');
    expect(question).toHaveTextContent('元に戻せません');
    await userEvent.click(within(question).getByRole('button', { name: 'やめる' }));
    expect(screen.getByRole('radio', { name: '介護関係者' })).toBeChecked();

    await userEvent.click(screen.getByRole('button', { name: '書きかけを消す' }));
    await userEvent.click(screen.getByRole('button', { name: '消す' }));
    expect(screen.getByRole('radio', { name: '介護関係者' })).not.toBeChecked();
  });

  test('that was begun is there again when the page is opened anew', async () => {
    answering(() => Response.json([]));
    const page = show(<EnterPage />, sato);
    await callIsTyped();
    page.unmount();
    show(<EnterPage />, sato);
    expect(await screen.findByRole('radio', { name: '介護関係者' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: '主な相談内容' })).toHaveValue('B01');
  });

  test('by content the scene changes, until somebody says another one', async () => {
    answering(() => Response.json([]));
    show(<EnterPage />, sato);
    await callIsTyped();
    const content = screen.getByRole('combobox', { name: '主な相談内容' });
    await userEvent.selectOptions(content, 'D01');
    expect(screen.getByRole('checkbox', { name: /^看取り/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /入退院支援/ })).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /入退院支援/ }));
    await userEvent.selectOptions(content, 'B01');
    expect(screen.getByRole('checkbox', { name: /^看取り/ })).toBeChecked();
  });
});
