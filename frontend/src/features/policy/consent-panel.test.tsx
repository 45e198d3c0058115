import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../platform/query/query-client';
import { ConsentPanel } from './consent-panel';
import { policy, room } from './examples';
import { useOwed } from './use-owed';

afterEach(() => vi.unstubAllGlobals());

function Room({ refused }: { refused: boolean }) {
  const { owed } = useOwed('room', true, refused);
  return <ConsentPanel owed={owed} />;
}

function show(answers: { owed: string[] }, refused = false) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    sent.push(`${method} ${path}`);
    if (method === 'PUT') {
      answers.owed = [];
      return new Response(null, { status: 204 });
    }
    return Response.json(path.startsWith('/api/channels') ? { ...room, owed: answers.owed } : policy);
  });
  const page = (wasRefused: boolean) => (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <Room refused={wasRefused} />
      </QueryClientProvider>
    </I18nProvider>
  );
  const client = createQueryClient();
  const { rerender } = render(page(refused));
  return { sent, refuse: () => rerender(page(true)) };
}

const heading = 'この部屋の運用ポリシーに同意してから投稿できます';

test('shows the text of what is owed, and goes once it is accepted', async () => {
  const { sent } = show({ owed: ['v2'] });
  expect(await screen.findByText(heading)).toBeVisible();
  expect(await screen.findByText(/急ぎの連絡は必ず電話で/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '同意して投稿できるようにする' }));
  await vi.waitFor(() => expect(screen.queryByText(heading)).toBeNull());
  expect(sent).toContain('PUT /api/policies/v2/acceptance');
});

test('is not there where nothing is owed, and comes when the server says so', async () => {
  const answers = { owed: [] as string[] };
  const { sent, refuse } = show(answers);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.queryByText(heading)).toBeNull();
  answers.owed = ['v2'];
  refuse();
  expect(await screen.findByText(heading)).toBeVisible();
});
