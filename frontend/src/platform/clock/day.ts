const zone = 'Asia/Tokyo';
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Japan, as 2026-11-21: also for a traveller whose computer lives elsewhere. */
export function dayOf(instant: Date): string {
  return parts.format(instant);
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000);
}
