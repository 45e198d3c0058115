import type { ActionGroup, LogPeriod } from '../../platform/api-types/accesslog';
import { dayOf } from '../../platform/clock/day';

/** What the page looks at, as it stands in the address. */
export type AccessLogSearch = {
  tab?: 'unusual' | 'reviews' | undefined;
  from?: string | undefined;
  to?: string | undefined;
  actor?: string | undefined;
  patient?: string | undefined;
  group?: ActionGroup | undefined;
};

/** Without a choice: this month so far. */
export function periodOf({ from, to }: AccessLogSearch): LogPeriod {
  const today = dayOf(new Date());
  return { from: from ?? `${(to ?? today).slice(0, 7)}-01`, to: to ?? today };
}

export function queryString(values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.toString();
}
