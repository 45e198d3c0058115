import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Hours } from '../../platform/api-types/consultation';
import { answering, sato, show } from '../../testing/show';
import { HoursPage } from './hours-page';

const usual = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00:00', closes: '17:00:00' }));
const hours: Hours = {
  centreId: 'shibata',
  centre: 'しばた地域医療介護連携センター',
  version: 4,
  usual,
  weeks: [],
  closedDays: ['2026-08-14'],
};

function opened(refusal?: object) {
  const asked = answering((path, method) => {
    if (path.endsWith('/preview'))
      return refusal ? Response.json(refusal, { status: 400 }) : Response.json({ contacts: 12 });
    return Response.json(method === 'GET' ? hours : { ...hours, version: 5 });
  });
  show(<HoursPage />, sato);
  return asked;
}

async function saturdayIsAdded() {
  fireEvent.change(await screen.findByLabelText('いつから'), { target: { value: '2026-12-01' } });
  await userEvent.click(screen.getByRole('button', { name: '土曜日の時間を足す' }));
  await userEvent.click(screen.getByRole('button', { name: 'この時間を加える' }));
}

describe('the hours of a centre', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are set after it was said how many contacts that changes', async () => {
    const asked = opened();
    await saturdayIsAdded();
    await userEvent.click(screen.getByRole('button', { name: '決める' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('12 件');
    expect(asked.some(({ command }) => command.startsWith('PUT'))).toBe(false);

    await userEvent.click(screen.getAllByRole('button', { name: '決める' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(asked.find(({ command }) => command.startsWith('PUT'))).toEqual({
      command: 'PUT /api/centres/shibata/hours',
      json: {
        version: 4,
        weeks: [{ from: '2026-12-01', times: [...usual, { weekday: 6, opens: '09:00', closes: '17:00' }] }],
        closedDays: ['2026-08-14'],
      },
    });
  });

  test('that cannot be are told, and what was typed stays', async () => {
    opened({
      code: 'invalid',
      title: '入力内容を確かめてください。',
      fields: [{ field: 'weeks', message: '土曜日の時間が重なっています。' }],
    });
    await saturdayIsAdded();
    await userEvent.click(screen.getByRole('button', { name: '決める' }));
    expect(await screen.findByText('土曜日の時間が重なっています。')).toBeVisible();
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(screen.getByText('2026年12月1日から')).toBeVisible();
  });

  test('cannot be set before anything was changed, nor a week without its day', async () => {
    const asked = opened();
    expect(await screen.findByRole('button', { name: '決める' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'この時間を加える' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: '休みの日 2026年8月14日 を外す' }));
    await userEvent.click(screen.getByRole('button', { name: '決める' }));
    await screen.findByRole('alertdialog');
    expect(asked.find(({ command }) => command.endsWith('/preview'))?.json).toEqual({
      version: 4,
      weeks: [],
      closedDays: [],
    });
  });
});
