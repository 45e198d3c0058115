import type { CrossTable } from '../platform/api-types/statistics';

type Key = string | [key: string, name: string];
type Value = number | null;

/** A table of one or two axes, null where a number is hidden. A sum of which a part is hidden is hidden, too. */
export function tableOf(axes: Record<string, Key[]>, numbers: (Value | Value[])[]): CrossTable {
  const all = Object.entries(axes).map(([axis, keys]) => ({
    axis,
    keys: keys.map((key) => (typeof key === 'string' ? { key, name: null } : { key: key[0], name: key[1] })),
  }));
  const rows = numbers.map((row, at) => ({
    key: all[0]?.keys[at]?.key ?? '',
    cells: (Array.isArray(row) ? [sum(row), ...row] : [row]).map(cell),
  }));
  const across = (all[1]?.keys ?? []).map((_, at) =>
    sum(numbers.map((row) => (Array.isArray(row) ? (row[at] ?? null) : row))),
  );
  return {
    place: 'prefecture',
    placeName: '新潟県',
    period: { from: '2026-04', until: '2027-03' },
    kind: 'CONSULTATION',
    secrecy: 'GUARDED',
    listVersion: '2026',
    axes: all,
    columns: [[], ...(all[1]?.keys ?? []).map(({ key }) => [key])],
    rows: [...rows, { key: null, cells: [sum(numbers.flat()), ...across].map(cell) }],
  };
}

function sum(values: Value[]): Value {
  return values.reduce<Value>((one, other) => (one === null || other === null ? null : one + other), 0);
}

const cell = (value: Value) => ({ contacts: value, newMatters: value, reopened: null });
