import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionEnded, sessionEndedBySomebody, signingOut } from './session-ended';

beforeEach(() => {
  vi.useFakeTimers();
  sessionEnded.set(null);
});
afterEach(() => vi.useRealTimers());

test('who signs out on this page is not told that somebody did', () => {
  signingOut();
  vi.advanceTimersByTime(500);
  sessionEndedBySomebody();
  expect(sessionEnded.get()).toBeNull();
});

test('a page that stayed after all, and every other, is told', () => {
  signingOut();
  vi.advanceTimersByTime(60_000);
  sessionEndedBySomebody();
  expect(sessionEnded.get()).toBe('ended');
});
