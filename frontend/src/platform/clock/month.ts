import { dayOf } from './day';

export function thisMonth(now: Date): string {
  return dayOf(now).slice(0, 7);
}

/** 2026-01 and -1 give 2025-12. */
export function monthsFrom(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + steps;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
