import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sato, show as shown } from '../../testing/show';
import { ConsultationPanel } from './consultation-panel';

function show(...answers: Response[]) {
  const fetched = vi.fn(async () => answers.shift() ?? Response.error());
  vi.stubGlobal('fetch', fetched);
  shown(<ConsultationPanel channelId="c" threadId="t" usualKind="PEER" />, sato);
  return fetched;
}

const notYet = () => Response.json({ recorded: false });
const refused = () => Response.json({ code: 'forbidden', title: '読み込めません。' }, { status: 403 });

describe('the record of a thread', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('can be made where there is none yet', async () => {
    show(notYet());
    expect(await screen.findByRole('button', { name: '相談として記録' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('does not vanish when it cannot be read, but says so and is read again', async () => {
    const fetched = show(refused(), notYet());
    expect(await screen.findByRole('alert')).toHaveTextContent('読み込めません。');
    expect(screen.queryByRole('button', { name: '相談として記録' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'もう一度読み込む' }));
    expect(await screen.findByRole('button', { name: '相談として記録' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
