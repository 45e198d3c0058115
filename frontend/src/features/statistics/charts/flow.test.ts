import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../testing/cross-table';
import { flowOf, layOut, mostNodes } from './flow';

const keys = (of: string, count: number) => Array.from({ length: count }, (_, at) => `${of}${at}`);

const numbers = fc
  .tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.option(fc.nat(300)), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const flowFor = (cells: (number | null)[][]) =>
  flowOf(
    tableOf({ requester: keys('r', cells.length), content: keys('c', cells[0]?.length ?? 0) }, cells),
    'contacts',
  );

describe('a flow', () => {
  test('draws all that is shown, once, and counts what is hidden', () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const { bands, from, to, hidden } = flowFor(cells);
        const shown = cells.flat().reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
        expect(bands.reduce((sum, { value }) => sum + value, 0)).toBe(shown);
        for (const side of [from, to]) {
          expect(side.reduce((sum, node) => sum + node.shown, 0)).toBe(shown);
          expect(side.length).toBeLessThanOrEqual(mostNodes + 1);
        }
        expect(hidden).toBe(
          cells.flatMap((row, at) =>
            row.filter((cell, column) => cell === null && isIn(from, `r${at}`) && isIn(to, `c${column}`)),
          ).length,
        );
      }),
    );
  });

  test('has no band for a hidden number', () => {
    const { bands, hidden } = flowFor([
      [null, 12],
      [30, 0],
    ]);
    expect(bands.map(({ value }) => value).toSorted()).toEqual([12, 30]);
    expect(hidden).toBe(1);
    expect(bands.every((band) => band.hidden === 0)).toBe(true);
  });

  test('says which bands of the others are not all there is', () => {
    const cells: (number | null)[][] = Array.from({ length: 13 }, (_, at) => [100 - at]);
    cells[12] = [null];
    const { bands, to } = flowFor(cells);
    expect(to).toHaveLength(1);
    expect(bands.filter((band) => band.hidden > 0)).toEqual([{ from: 10, to: 0, value: 90 + 89, hidden: 1 }]);
  });

  test('has bands as wide as their numbers, side by side on nodes as high as they', () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const flow = flowFor(cells);
        const { scale, paths, from, to, height } = layOut(flow, 400, 22);
        for (const { value, width } of paths) expect(width).toBeCloseTo(value * scale);
        flow.from.forEach((node, at) => {
          const own = paths.filter((path) => path.from === at);
          expect(own.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(from[at]?.height ?? 0);
          expect(from[at]?.height).toBeCloseTo(node.shown * scale);
        });
        for (const places of [from, to])
          places.forEach(({ top, height: high }, at) => {
            expect(top + high).toBeLessThanOrEqual((places[at + 1]?.top ?? height) + 0.001);
          });
      }),
    );
  });
});

const isIn = (nodes: { keys: string[] }[], key: string) => nodes.some((node) => node.keys.includes(key));
