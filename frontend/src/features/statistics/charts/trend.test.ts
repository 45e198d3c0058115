import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../testing/cross-table';
import { shownOf, type Value } from './series';
import { mostSeries, spread, stretches, trendOf } from './trend';

const times = ['2026-04', '2026-05', '2026-06'];
const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);
const rows = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });

describe('a trend', () => {
  test('of many keys keeps the sum of each month', () => {
    fc.assert(
      fc.property(rows(fc.nat(500)), (numbers) => {
        const table = tableOf({ content: keys(numbers.length), month: times }, numbers);
        const { series } = trendOf(table, 'contacts');
        times.forEach((_, at) => {
          expect(shownOf(series.map(({ values }) => values[at] ?? 0))).toBe(
            shownOf(numbers.map((row) => row[at] ?? 0)),
          );
        });
        expect(series.length).toBeLessThanOrEqual(mostSeries + 1);
      }),
    );
  });

  test('is the same whichever axis stands first', () => {
    const down = tableOf({ content: ['B01', 'D01'], month: times }, [
      [1, 2, 30],
      [40, null, 6],
    ]);
    const across = tableOf({ month: times, content: ['B01', 'D01'] }, [
      [1, 40],
      [2, null],
      [30, 6],
    ]);
    expect(trendOf(down, 'contacts')).toEqual(trendOf(across, 'contacts'));
    expect(trendOf(down, 'contacts').series.map(({ values }) => values)).toEqual([
      [40, null, 6],
      [1, 2, 30],
    ]);
  });

  test('of all the others is hidden where one of them is', () => {
    const numbers: Value[][] = keys(9).map((_, at) => [90 - at, 90 - at, 90 - at]);
    numbers[8] = [1, null, 1];
    const { series } = trendOf(tableOf({ content: keys(9), month: times }, numbers), 'contacts');
    expect(series.at(-1)).toEqual({ key: null, members: 3, values: [168, null, 168] });
  });

  test('has no line through hidden numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9))), (values) => {
        const drawn = stretches(values);
        expect(drawn.flat()).toEqual(values.flatMap((value, at) => (value === null ? [] : [at])));
        for (const stretch of drawn)
          stretch.forEach((at, place) => {
            expect(at).toBe((stretch[0] ?? 0) + place);
          });
      }),
    );
  });

  test('has labels that do not cover each other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 7 }), (wanted) => {
        const placed = spread(wanted, 20, 200).toSorted((one, other) => one - other);
        placed.forEach((at, index) => {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(200);
          if (index > 0) expect(at - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(20);
        });
      }),
    );
  });
});
