import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { dayOf, daysBetween } from './day';

const zone = 'Asia/Tokyo';
const language = () => (i18n.locale === 'en' ? 'en-GB' : 'ja-JP');

function format(instant: Date, options: Intl.DateTimeFormatOptions, locale = language()): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(instant);
}

/** 今日 14:05, 昨日 9:30, 11月3日 9:30, 2025年11月3日 9:30 */
export function timeText(iso: string, now: Date): string {
  const instant = new Date(iso);
  const clock = format(instant, { hour: 'numeric', minute: '2-digit' });
  const age = daysBetween(dayOf(instant), dayOf(now));
  if (age === 0) return t`今日 ${clock}`;
  if (age === 1) return t`昨日 ${clock}`;
  const sameYear = dayOf(instant).slice(0, 4) === dayOf(now).slice(0, 4);
  const day = format(instant, { ...(sameYear ? {} : { year: 'numeric' }), month: 'long', day: 'numeric' });
  return `${day} ${clock}`;
}

/** 2026年11月21日(土) 14:05 */
export function fullTimeText(iso: string): string {
  return format(new Date(iso), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** 09:05, the clock in Japan, as forms and commands write it. */
export function clockOf(instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );
}

/** 月 from 1, 日 from 7 */
export function weekdayText(weekday: number): string {
  return format(new Date(Date.UTC(2024, 0, weekday)), { weekday: 'short' });
}

/** 2026年11月21日 from 2026-11-21 */
export function dateText(day: string): string {
  return format(new Date(`${day}T00:00:00+09:00`), { year: 'numeric', month: 'long', day: 'numeric' });
}

/** 2026年11月（令和8年11月） from 2026-11 */
export function monthText(month: string): string {
  const instant = new Date(`${month}-01T00:00:00+09:00`);
  const western = format(instant, { year: 'numeric', month: 'long' });
  const era = format(instant, { era: 'long', year: 'numeric', month: 'long' }, 'ja-JP-u-ca-japanese');
  return `${western}（${era}）`;
}
