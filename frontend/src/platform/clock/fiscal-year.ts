import { i18n } from '@lingui/core';
import { dayOf } from './day';

const reiwaBegan = 2018;
const firstMonth = 4;

/** The year (年度) that began on the first of April on or before an instant, in Japan. */
export function fiscalYearOf(instant: Date): number {
  const [year = 0, month = 1] = dayOf(instant).split('-').map(Number);
  return month < firstMonth ? year - 1 : year;
}

/** Of a month such as 2026-04. */
export function fiscalYearOfMonth(month: string): number {
  return fiscalYearOf(new Date(`${month}-01T00:00:00+09:00`));
}

/** All that a period between two months such as 2026-04 touches. */
export function fiscalYearsOf(from: string, until: string): number[] {
  const first = fiscalYearOfMonth(from);
  return Array.from({ length: fiscalYearOfMonth(until) - first + 1 }, (_, index) => first + index);
}

/** 令和8年度（2026年度）; before Reiwa the western year alone. */
export function fiscalYearText(year: number): string {
  if (i18n.locale === 'en') return `FY ${year}`;
  const reiwa = year - reiwaBegan;
  if (reiwa < 1) return `${year}年度`;
  return `令和${reiwa === 1 ? '元' : reiwa}年度（${year}年度）`;
}

/** The numbers of the months, from April on. */
export const fiscalMonths = Array.from({ length: 12 }, (_, index) => ((index + firstMonth - 1) % 12) + 1);
