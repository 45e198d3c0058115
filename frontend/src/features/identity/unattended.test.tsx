import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longestUnattended } from '../../platform/session/attendance';
import { sessionEnded } from '../../platform/session/session-ended';
import { type Asked, answering, show } from '../../testing/show';
import { Unattended } from './unattended';

const minute = 60_000;
let asked: Asked[];

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  localStorage.clear();
  sessionEnded.set(null);
  asked = answering((_path, method) =>
    method === 'DELETE'
      ? Response.json({ directoryTold: true })
      : Response.json([
          { sessionId: 'phone', current: false },
          { sessionId: 'here', current: true },
        ]),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  sessionEnded.set(null);
});

const passes = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
const warning = () => screen.queryByRole('alertdialog', { name: 'まもなくサインアウトします' });

test('SS-02: a screen that nobody attends to for an hour is closed and its own sign-in ended', async () => {
  show(<Unattended />);
  await passes(longestUnattended - 3 * minute);
  expect(warning()).toBeNull();
  await passes(2 * minute);
  expect(warning()).not.toBeNull();
  expect(sessionEnded.get()).toBeNull();
  await passes(2 * minute);
  expect(sessionEnded.get()).toBe('unattended');
  expect(asked.map(({ command }) => command)).toEqual(['GET /api/sessions', 'DELETE /api/sessions/here']);
});

test('whoever touches anything after the warning stays, for another hour', async () => {
  show(<Unattended />);
  await passes(longestUnattended - minute);
  act(() => void window.dispatchEvent(new Event('keydown')));
  await passes(10_000);
  expect(warning()).toBeNull();
  await passes(longestUnattended - 3 * minute);
  expect(sessionEnded.get()).toBeNull();
  await passes(4 * minute);
  expect(sessionEnded.get()).toBe('unattended');
});

test('who works in another window of the browser is there', async () => {
  show(<Unattended />);
  await passes(longestUnattended - minute);
  localStorage.setItem('hashi.touched-at', String(Date.now()));
  await passes(5 * minute);
  expect(sessionEnded.get()).toBeNull();
});

test('a line that is broken is waited for: the sign-in ends when it is back', async () => {
  let broken = true;
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit = {}) => {
    if (broken) throw new TypeError('no line');
    asked.push({ command: `${method} ${path}` });
    return method === 'DELETE'
      ? Response.json({ directoryTold: true })
      : Response.json([{ sessionId: 'here', current: true }]);
  });
  show(<Unattended />);
  await passes(longestUnattended + minute);
  expect(sessionEnded.get()).toBe('unattended');
  expect(asked).toEqual([]);
  broken = false;
  await passes(minute);
  expect(asked.map(({ command }) => command)).toContain('DELETE /api/sessions/here');
});
