import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf, leaders, mostBars } from './bars';
import type { Value } from './series';

const items = (values: Value[]) => values.map((value, at) => ({ key: { key: `k${at}`, name: null }, value }));
const numbers = fc.array(fc.nat(2000), { maxLength: 60 });
const withHidden = fc.array(fc.option(fc.nat(2000)), { maxLength: 60 });

describe('ranked bars', () => {
  test('are as long as their numbers, and lose nothing', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const bars = barsOf(items(values));
        const sum = (all: Value[]) => all.reduce<number>((one, other) => one + (other ?? 0), 0);
        expect(sum(bars.map(({ value }) => value))).toBe(sum(values));
        const most = Math.max(...bars.map(({ value }) => value ?? 0));
        for (const { value, share } of bars) expect((share ?? 0) * most).toBeCloseTo(value ?? 0);
        expect(bars.length).toBeLessThanOrEqual(mostBars + 1);
      }),
    );
  });

  test('have no length where the number is hidden', () => {
    fc.assert(
      fc.property(withHidden, (values) => {
        const bars = barsOf(items(values));
        for (const { value, share } of bars) expect(share === undefined).toBe(value === null);
        const members = bars.reduce((sum, bar) => sum + bar.members, 0);
        expect(members).toBe(values.filter((value) => value !== 0).length);
      }),
    );
  });

  test('do not add up what is left when a part of it is hidden', () => {
    const values = [...Array.from({ length: 20 }, (_, at) => 100 - at), null];
    expect(barsOf(items(values)).at(-1)).toMatchObject({ key: null, members: 6, value: null });
  });

  test('begin with the largest, the unknown stands behind', () => {
    const all = [...items([3, null, 8, 0]), { key: { key: '99', name: null }, value: 50 }];
    expect(barsOf(all).map(({ key }) => key?.key)).toEqual(['k2', 'k0', '99', 'k1']);
    expect(leaders(all, 1).map(({ key }) => key?.key)).toEqual(['k2']);
  });
});
