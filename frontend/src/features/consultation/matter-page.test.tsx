import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Consultation } from '../../platform/api-types/consultation';
import { answering, sato, show } from '../../testing/show';
import { MatterPage } from './matter-page';

const contact = (contactId: string, occurredOn: string, countType?: 'NEW' | 'CONT') => ({
  contactId,
  version: 3,
  occurredOn,
  occurredAt: '10:30:00',
  codes: { method: ['01'] },
  ...(countType ? { countType } : {}),
});

const matter: Consultation = {
  consultationId: 'c1',
  version: 1,
  joined: false,
  kind: 'CASE',
  centreId: 'shibata',
  centre: 'しばた地域医療介護連携センター',
  residence: '99',
  personKnown: false,
  codes: { content: ['B01'] },
  contacts: [contact('k1', '2026-11-02', 'NEW'), contact('k2', '2026-11-04')],
};

function opened(shown: Consultation) {
  const asked = answering((path, method) => {
    if (path.startsWith('/api/organizations')) return Response.json([]);
    return Response.json(method === 'GET' ? shown : { ...shown, version: 2 });
  });
  show(<MatterPage consultationId="c1" />, sato);
  return asked;
}

describe('a matter of the ledger', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('loses a contact only after it was said what will happen', async () => {
    const asked = opened(matter);
    await userEvent.click(await screen.findByRole('button', { name: '2026年11月2日の対応を取り消す' }));
    const question = screen.getByRole('alertdialog');
    expect(question).toHaveTextContent('統計の件数から除かれます');
    expect(question).toHaveTextContent('あとで元に戻せます');
    expect(asked.some(({ command }) => command.startsWith('PUT'))).toBe(false);

    await userEvent.click(within(question).getByRole('button', { name: '取り消す' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(asked.find(({ command }) => command.startsWith('PUT'))).toEqual({
      command: 'PUT /api/consultations/c1/contacts/k1',
      json: {
        version: 3,
        occurredOn: '2026-11-02',
        occurredAt: '10:30:00',
        codes: { method: ['01'] },
        withdrawn: true,
      },
    });
  });

  test('gets a withdrawn one back with the same words', async () => {
    const asked = opened(matter);
    await userEvent.click(await screen.findByRole('button', { name: '2026年11月4日の対応をまた数える' }));
    await userEvent.click(screen.getByRole('button', { name: 'また数える' }));
    await waitFor(() =>
      expect(asked.find(({ command }) => command.startsWith('PUT'))).toMatchObject({
        command: 'PUT /api/consultations/c1/contacts/k2',
        json: { withdrawn: false, codes: { method: ['01'] } },
      }),
    );
  });

  test('is taken apart from a thread that was joined to it, and from no other', async () => {
    const asked = opened({ ...matter, threadId: 't', joined: true });
    await userEvent.click(await screen.findByRole('button', { name: 'スレッドと切り離す' }));
    expect(screen.getByRole('alertdialog')).toHaveTextContent('件数は変わりません');
    await userEvent.click(screen.getByRole('button', { name: '切り離す' }));
    await waitFor(() =>
      expect(asked.map(({ command }) => command)).toContain('DELETE /api/consultations/c1/thread'),
    );
  });

  test('of a thread that was counted by itself offers nothing of the kind', async () => {
    opened({ ...matter, threadId: 't' });
    expect(await screen.findByText('スレッドから記録された相談です。')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'スレッドと切り離す' })).toBeNull();
  });
});
