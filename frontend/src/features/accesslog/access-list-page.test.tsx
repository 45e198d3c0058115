import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from '../../platform/query/query-client';
import { AccessListPage } from './access-list-page';

function show() {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.includes('.pdf')) {
      const refusal = JSON.stringify({ code: 'step-up-needed' });
      return new Response(refusal, {
        status: 403,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    }
    const asked = new URL(path, 'http://localhost').searchParams;
    return Response.json({
      patient: { patientId: 'hana', name: '見本 ハナ' },
      period: { from: asked.get('from'), to: asked.get('to') },
      total: 0,
      most: 2000,
      entries: [],
      next: null,
    });
  });
  render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={createQueryClient()}>
        <AccessListPage channelId="team" />
      </QueryClientProvider>
    </I18nProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.sessionStorage.clear();
});

test('whoever is asked who he is before he prints comes back to the period he chose', async () => {
  show();
  fireEvent.change(await screen.findByLabelText('初めの日'), { target: { value: '2026-10-03' } });
  fireEvent.change(screen.getByLabelText('終わりの日'), { target: { value: '2026-10-09' } });
  await userEvent.click(screen.getByRole('button', { name: 'この期間を表示' }));
  await screen.findByText(/2026年10月3日.*2026年10月9日/);
  await userEvent.click(screen.getByRole('button', { name: 'PDFを作る' }));
  fireEvent.click(await screen.findByRole('link', { name: '本人確認に進む' }));
  cleanup();
  show();
  expect(await screen.findByLabelText('初めの日')).toHaveValue('2026-10-03');
  expect(screen.getByLabelText('終わりの日')).toHaveValue('2026-10-09');
});
