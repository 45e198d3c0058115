import type { Recipient } from '../../platform/api-types/notice';

/** Areas in the order in which the server names them first; '' for centres of no area. */
export function byArea(recipients: readonly Recipient[]): { area: string; centres: Recipient[] }[] {
  const areas = [...new Set(recipients.map(({ area }) => area ?? ''))];
  return areas.map((area) => ({ area, centres: recipients.filter((one) => (one.area ?? '') === area) }));
}
