import type { AccessLogSearch } from '../../features/accesslog/access-log-search';

const tabs = ['unusual', 'reviews'] as const;
const groups = ['read', 'write', 'member', 'administration', 'review', 'emergency'] as const;
const day = /^2\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function fitting(value: unknown, shape: RegExp): string | undefined {
  return typeof value === 'string' && shape.test(value) ? value : undefined;
}

function oneOf<T extends string>(value: unknown, all: readonly T[]): T | undefined {
  return all.find((one) => one === value);
}

/** The address carries what is looked at, by ids only; anything odd in it is passed over. */
export function readAccessLogSearch(search: Record<string, unknown>): AccessLogSearch {
  return {
    tab: oneOf(search.tab, tabs),
    from: fitting(search.from, day),
    to: fitting(search.to, day),
    actor: fitting(search.actor, id),
    patient: fitting(search.patient, id),
    group: oneOf(search.group, groups),
  };
}
