import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { answering, show } from '../../testing/show';
import { EnvelopeBanner } from './envelope-banner';
import { EnvelopesPage } from './envelopes-page';
import { OpenEnvelopePage } from './open-envelope-page';

afterEach(() => vi.unstubAllGlobals());

const opening = {
  openedBy: '見本 当直',
  reason: '認証サーバーの故障',
  openedAt: '2026-11-27T00:00:00Z',
  endsAt: '2026-11-27T01:00:00Z',
};

test('an administrator seals an envelope and sees its code once, and when the last one was opened', async () => {
  const asked = answering((_path, method) =>
    method === 'POST'
      ? Response.json({ code: 'ABCD-2345', sealedAt: '2026-11-27T00:00:00Z' }, { status: 201 })
      : Response.json({ sealedAt: null, sealedBy: null, opened: [opening] }),
  );
  show(<EnvelopesPage />);
  await screen.findByText('使える封筒がありません。');
  expect(screen.getByText('見本 当直')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '新しいコードをつくる' }));
  await screen.findByText('ABCD-2345');
  expect(asked.map(({ command }) => command)).toContain('POST /api/envelopes');
});

test('whoever opens it keeps what he typed when the code is wrong, and reads what to do', async () => {
  const title = 'このコードの封筒はありません。';
  answering(() =>
    Response.json({ status: 409, code: 'envelope-code-wrong', title, fields: [] }, { status: 409 }),
  );
  show(<OpenEnvelopePage />);
  const open = await screen.findByRole('button', { name: '記録に残して開ける' });
  await userEvent.type(screen.getByLabelText('封筒のコード'), 'abcd');
  await userEvent.type(screen.getByLabelText('開けた方の氏名'), '見本 当直');
  await userEvent.type(screen.getByLabelText('理由'), '故障');
  await userEvent.click(open);
  expect((await screen.findByRole('alert')).textContent).toContain(title);
  expect((screen.getByLabelText('封筒のコード') as HTMLInputElement).value).toBe('abcd');
});

test('everybody reads that an envelope is open; only who opened it can close it', async () => {
  answering(() => Response.json({ opening, own: false }));
  const { unmount } = show(<EnvelopeBanner />);
  await screen.findByText(/非常用の封筒が開けられています/);
  expect(screen.queryByRole('button', { name: 'いま閉じる' })).toBeNull();
  unmount();
  answering(() => Response.json({ opening, own: true }));
  show(<EnvelopeBanner />);
  await screen.findByRole('button', { name: 'いま閉じる' });
});
