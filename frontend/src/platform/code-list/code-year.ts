import { createContext } from 'react';
import { fiscalYearOf } from '../clock/fiscal-year';

/** The fiscal year of what is shown or written below: its lists tell codes and labels. The running one when none is said. */
export const CodeYear = createContext<number | undefined>(undefined);

/** Of a day such as 2026-11-03; none while it is being typed. */
export function codeYearOf(day: string | undefined): number | undefined {
  const year = fiscalYearOf(new Date(`${day}T00:00:00+09:00`));
  return Number.isFinite(year) ? year : undefined;
}

/** Of a matter: that of its last contact, in whose lists its codes of all years stand. */
export function lastYear({ contacts }: { contacts: { occurredOn: string }[] }): number | undefined {
  return codeYearOf(
    contacts
      .map(({ occurredOn }) => occurredOn)
      .sort()
      .at(-1),
  );
}
