import { describe, expect, it } from 'vitest';
import type { Rollup } from '../../platform/api-types/code-list';
import type { YearRow } from '../../platform/api-types/statistics';
import { rolledUp } from './rolled-up';

const sides: Rollup = {
  rollup: 'sides',
  dimension: 'requester',
  ja: '本人・家族・関係機関',
  en: 'sides',
  groups: [
    { group: 'P', ja: '本人', en: 'person', codes: ['01'] },
    { group: 'O', ja: '関係機関', en: 'organizations', codes: ['04', '05'] },
    { group: '99', ja: '不明', en: 'unknown', codes: ['99'] },
  ],
};

describe('a year put together', () => {
  it('adds up codes of a group month by month, and what is in none keeps its row', () => {
    const rows = rolledUp([row('04', 2, 5), row('05', 1, 3), row('77', 4, 4), row('99', 0, 1)], sides);

    expect(rows.map(({ code }) => code)).toEqual(['O', '99', '77']);
    expect(rows[0]?.months[0]).toEqual({ newMatters: 3, contacts: 8, reopened: 0 });
    expect(rows[0]?.total.contacts).toBe(16);
    expect(rows[0]?.before.contacts).toBe(8);
  });

  it('has as many contacts as before', () => {
    const before = [row('01', 1, 2), row('04', 2, 5), row('05', 1, 3), row('99', 0, 1)];
    const contacts = (all: YearRow[]) => all.reduce((sum, { total }) => sum + total.contacts, 0);

    expect(contacts(rolledUp(before, sides))).toBe(contacts(before));
  });
});

function row(code: string, newMatters: number, contacts: number): YearRow {
  const sum = { newMatters, contacts, reopened: 0 };
  return { code, months: [sum, sum], total: { ...sum, contacts: contacts * 2 }, before: sum };
}
