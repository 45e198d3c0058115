import { expect, test } from 'vitest';
import { isMonth, monthsFrom } from './month';
import { dateText, monthText, timeText, weekdayText } from './time-text';

const now = new Date('2026-11-21T05:30:00Z');

test('says a time the way people do, by the calendar of Japan', () => {
  expect(timeText('2026-11-21T05:05:00Z', now)).toBe('今日 14:05');
  expect(timeText('2026-11-20T15:01:00Z', now)).toBe('今日 0:01');
  expect(timeText('2026-11-20T14:59:00Z', now)).toBe('昨日 23:59');
  expect(timeText('2026-11-03T00:30:00Z', now)).toBe('11月3日 9:30');
  expect(timeText('2025-12-31T15:30:00Z', now)).toBe('1月1日 0:30');
  expect(timeText('2025-11-03T00:30:00Z', now)).toBe('2025年11月3日 9:30');
});

test('gives months in both calendars', () => {
  expect(monthText('2026-11')).toBe('2026年11月（令和8年11月）');
  expect(monthText('2019-04')).toBe('2019年4月（平成31年4月）');
  expect(dateText('2026-12-04')).toBe('2026年12月4日');
  expect(weekdayText(1) + weekdayText(7)).toBe('月日');
});

test('counts months over the turn of the year', () => {
  expect(monthsFrom('2026-01', -1)).toBe('2025-12');
  expect(monthsFrom('2026-12', 1)).toBe('2027-01');
  expect(isMonth('2026-13')).toBe(false);
});
