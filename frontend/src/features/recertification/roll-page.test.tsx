import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Roll, RollLine } from '../../platform/api-types/recertification';
import { answering, show } from '../../testing/show';
import { RollPage } from './roll-page';

const line = (id: string, name: string, own = false): RollLine => ({
  affiliationId: id,
  person: { accountId: id, name, profession: '06', organization: '訪問看護ステーションしなの' },
  role: own ? 'manager' : 'member',
  since: '2026-04-01',
  lastDay: null,
  lastHere: '2026-11-20',
  own,
});

const roll: Roll = {
  subject: 'channel',
  subjectId: 'room',
  title: '長谷川 ハナ',
  months: 3,
  dueOn: '2026-12-01',
  lines: [line('saito', '斎藤 恵', true), line('tanaka', '田中 美咲'), line('kato', '加藤 亮')],
  made: [],
};

const changed = () =>
  new Response(JSON.stringify({ code: 'roll-changed', title: '名簿が変わりました。' }), {
    status: 409,
    headers: { 'Content-Type': 'application/problem+json' },
  });

const pick = async (name: string, what: string) =>
  userEvent.click(within(await screen.findByRole('group', { name })).getByRole('radio', { name: what }));
const submit = () => userEvent.click(screen.getByRole('button', { name: /棚卸しを登録する/ }));
const commands = (asked: { command: string }[]) => asked.filter((one) => !one.command.startsWith('GET'));

describe('a manager going through the room', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('decides about everybody, and nobody is decided about beforehand', async () => {
    const asked = answering((_, method) => (method === 'GET' ? Response.json(roll) : Response.json({})));
    show(<RollPage subject="channel" subjectId="room" />);
    expect(await screen.findByText('自分（続ける）')).toBeVisible();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    await pick('田中 美咲さん', '続ける');
    await submit();
    expect(screen.getByRole('alert')).toHaveTextContent('まだ選んでいない方が 1 人います。');
    expect(commands(asked)).toEqual([]);
    await pick('加藤 亮さん', '終える');
    await submit();
    expect(await screen.findByText(/棚卸しを登録しました/)).toBeVisible();
    expect(commands(asked)).toEqual([
      {
        command: 'POST /api/channels/room/recertifications',
        json: {
          lines: [
            { affiliationId: 'saito', decision: 'kept' },
            { affiliationId: 'tanaka', decision: 'kept' },
            { affiliationId: 'kato', decision: 'ended' },
          ],
        },
      },
    ]);
  });

  test('keeps what was decided when somebody came meanwhile, and decides about the newcomer', async () => {
    let now = roll;
    answering((_, method) => {
      if (method === 'GET') return Response.json(now);
      now = { ...roll, lines: [...roll.lines, line('yamamoto', '山本 健')] };
      return changed();
    });
    show(<RollPage subject="channel" subjectId="room" />);
    await pick('加藤 亮さん', '終える');
    await pick('田中 美咲さん', '続ける');
    await submit();
    expect(await screen.findByRole('group', { name: '山本 健さん' })).toBeVisible();
    expect(screen.getByText('まだ選んでいない方が 1 人います。')).toBeVisible();
    const kato = within(screen.getByRole('group', { name: '加藤 亮さん' }));
    expect(kato.getByRole('radio', { name: '終える' })).toBeChecked();
  });
});
