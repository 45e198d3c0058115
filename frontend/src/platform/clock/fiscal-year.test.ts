import { expect, test } from 'vitest';
import { fiscalMonths, fiscalYearOf, fiscalYearText } from './fiscal-year';

test.each([
  ['2026-03-31T14:59:59Z', 2025],
  ['2026-03-31T15:00:00Z', 2026],
  ['2026-11-27T00:00:00Z', 2026],
  ['2027-01-01T00:00:00Z', 2026],
])('%s lies in the fiscal year %i', (instant, year) => {
  expect(fiscalYearOf(new Date(instant))).toBe(year);
});

test('a fiscal year is told by era and western year, and the first of an era is 元', () => {
  expect(fiscalYearText(2026)).toBe('令和8年度（2026年度）');
  expect(fiscalYearText(2019)).toBe('令和元年度（2019年度）');
  expect(fiscalYearText(2018)).toBe('2018年度');
});

test('it begins in April', () => {
  expect(fiscalMonths).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);
});
