import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ListedAccount, ListedAffiliation } from '../../platform/api-types/people';
import { administrator, answering, oka, show } from '../../testing/show';
import { PersonPage } from './person-page';

const place = '訪問看護ステーションしなの';
const waiting: ListedAffiliation = {
  affiliationId: 'a1',
  organizationId: 'shinano',
  organization: place,
  role: 'member',
  profession: '06',
  firstDay: '2026-11-01',
  lastDay: null,
  waiting: true,
  over: false,
  confirmed: null,
};
const ended: ListedAffiliation = {
  ...waiting,
  affiliationId: 'a2',
  organization: 'みなと薬局',
  lastDay: '2026-11-10',
  waiting: false,
  over: true,
};
const tanaka: ListedAccount = {
  accountId: 'tanaka',
  name: '田中 美穂',
  administrator: false,
  disabledAt: null,
  affiliations: [waiting, ended],
};

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const never = () => new Response(null, { status: 204 });

function page(person: ListedAccount, answer: () => Response = never) {
  return answering((_, method) => (method === 'GET' ? Response.json(person) : answer()));
}

const commands = (asked: ReturnType<typeof page>) =>
  asked.filter(({ command }) => !command.startsWith('GET'));

describe('the affiliations of a person', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('are confirmed by saying how', async () => {
    const asked = page(tanaka);
    show(<PersonPage accountId="tanaka" />, oka);
    expect(await screen.findByText('確認待ち')).toBeVisible();
    await userEvent.click(await button(`${place}の所属の本人・資格を確認する`));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: '確認しました' }));
    expect(commands(asked), 'nothing is sent before it is said how').toEqual([]);
    await userEvent.click(dialog.getByRole('radio', { name: '資格証の原本' }));
    await userEvent.click(dialog.getByRole('button', { name: '確認しました' }));
    expect(await screen.findByText('本人・資格を確認しました')).toBeVisible();
    expect(commands(asked)).toEqual([
      { command: 'PUT /api/affiliations/a1/confirmation', json: { proof: 'original' } },
    ]);
  });

  test('end on a day, and channels without a manager are told', async () => {
    const asked = page(tanaka, () => Response.json({ channels: 3, unmanagedChannels: 1 }));
    show(<PersonPage accountId="tanaka" />);
    await userEvent.click(await button(`${place}の所属を終える`));
    expect(await screen.findByText(/すぐに外れます/)).toBeVisible();
    const day = await screen.findByLabelText('最後の日');
    await userEvent.clear(day);
    await userEvent.type(day, '2099-03-31');
    expect(await screen.findByText(/その日まで使え/)).toBeVisible();
    await userEvent.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: '所属を終える' }),
    );
    expect(await screen.findByText('外れたチャンネル 3 件')).toBeVisible();
    expect(screen.getByText(/そのうち 1 件には/)).toBeVisible();
    expect(commands(asked)).toEqual([
      { command: 'PUT /api/affiliations/a1/last-day', json: { lastDay: '2099-03-31' } },
    ]);
  });

  test('that are over are shown and cannot be changed', async () => {
    page(tanaka);
    show(<PersonPage accountId="tanaka" />);
    expect(await screen.findByText('終了')).toBeVisible();
    expect(screen.queryByRole('button', { name: /みなと薬局/ })).toBeNull();
  });

  test('of oneself are changed by somebody else', async () => {
    page({ ...tanaka, accountId: 'me' });
    show(<PersonPage accountId="me" />, administrator);
    expect(await screen.findByText(/ほかの管理者に頼んでください/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /所属/ })).toBeNull();
  });

  test('are added with a role, a place and a profession', async () => {
    const asked = page({ ...tanaka, affiliations: [] }, () => Response.json({ affiliationId: 'a3' }));
    show(<PersonPage accountId="tanaka" />, oka);
    await userEvent.click(await button('所属を加える'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('combobox', { name: '所属先' })).toHaveDisplayValue(place);
    expect(dialog.queryByRole('option', { name: 'コーディネーター' })).toBeNull();
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: '職種' }), '06');
    await userEvent.click(dialog.getByRole('button', { name: '所属を加える' }));
    expect(await screen.findByText(/所属を加えました/)).toBeVisible();
    expect(commands(asked)[0]).toMatchObject({
      command: 'POST /api/accounts/tanaka/affiliations',
      json: { role: 'member', organizationId: 'shinano', profession: '06' },
    });
  });
});
