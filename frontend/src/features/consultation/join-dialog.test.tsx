import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answering, sato, show } from '../../testing/show';
import { ConsultationPanel } from './consultation-panel';

afterEach(() => vi.unstubAllGlobals());

const line = (consultationId: string, contactId: string, more: object = {}) => ({
  contactId,
  consultationId,
  occurredOn: '2026-11-05',
  countType: 'NEW',
  kind: 'CASE',
  codes: { content: ['B01'], requester: ['05'] },
  ...more,
});

test('a thread is joined to a matter that was typed in, each offered once, and none that has a thread', async () => {
  const ledger = {
    centreId: 'shibata',
    centre: 'しばた',
    month: '2026-11',
    more: false,
    lines: [
      line('c1', 'k2'),
      line('c1', 'k1', { countType: 'CONT' }),
      line('c2', 'k3', { threadId: 'other' }),
      line('c3', 'k4', { summary: '訪問看護' }),
    ],
  };
  const asked = answering((path, method) => {
    if (path.startsWith('/api/consultations?')) return Response.json(ledger);
    return Response.json(method === 'GET' ? { recorded: false } : { consultationId: 'c3' });
  });
  show(<ConsultationPanel channelId="c" threadId="t" usualKind="PEER" />, sato);
  await userEvent.click(await screen.findByRole('button', { name: '台帳の記録と結ぶ' }));
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
  expect(screen.getByRole('button', { name: '結ぶ' })).toHaveAttribute('aria-disabled', 'true');

  await userEvent.click(screen.getByRole('radio', { name: /訪問看護/ }));
  await userEvent.click(screen.getByRole('button', { name: '結ぶ' }));
  await waitFor(() =>
    expect(asked).toContainEqual({ command: 'PUT /api/consultations/c3/thread', json: { threadId: 't' } }),
  );
});
