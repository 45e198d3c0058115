import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../testing/cross-table';
import { shownOf, type Value } from './series';
import { lettered, mostSeries, spread, stretches, trendOf } from './trend';

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

  test('has as many numbers at its points as do not cover each other, the highest and the last first', () => {
    const point = fc.record({ x: fc.nat(300), y: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 24 }), (points) => {
        const shown = lettered(points, 30, 15);
        const highest = points.findIndex(({ y }) => y === Math.min(...points.map((one) => one.y)));
        expect(shown).toContain(highest);
        shown.forEach((one, at) => {
          for (const other of shown.slice(at + 1)) {
            const [here, there] = [points[one], points[other]];
            const apart = [(here?.x ?? 0) - (there?.x ?? 0), (here?.y ?? 0) - (there?.y ?? 0)].map(Math.abs);
            expect((apart[0] ?? 0) >= 30 || (apart[1] ?? 0) >= 15).toBe(true);
          }
        });
      }),
    );
    expect(
      lettered(
        [
          { x: 0, y: 9 },
          { x: 10, y: 8 },
          { x: 20, y: 9 },
          { x: 50, y: 9 },
        ],
        30,
        15,
      ),
    ).toEqual([1, 3]);
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
