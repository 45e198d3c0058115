import { describe, expect, test } from 'vitest';
import { shapesOf } from './boundaries';
import { neighbour } from './tiles';

/** Two squares side by side, the western one of two wards; an island of the eastern one lies in the north. */
const topology = JSON.stringify({
  type: 'Topology',
  arcs: [
    [
      [138, 37],
      [138.5, 37],
      [138.5, 38],
    ],
    [
      [138.5, 38],
      [138, 38],
      [138, 37],
    ],
    [
      [138.5, 38],
      [138, 37],
    ],
    [
      [139, 37],
      [140, 37],
      [140, 38],
      [139, 38],
      [139, 37],
    ],
    [
      [139, 38.5],
      [139.1, 38.5],
      [139.1, 38.6],
      [139, 38.5],
    ],
  ],
  objects: {
    municipalities: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'MultiPolygon', id: '151009', arcs: [[[0, 2]], [[1, -3]]] },
        { type: 'MultiPolygon', id: '152021', arcs: [[[4]], [[3]]] },
      ],
    },
  },
});
const names = new Map([['151009', '西市']]);

const drawn = (width: number, tallest = 10_000) => shapesOf(topology, names, width, tallest);
const points = (path: string) =>
  [...path.matchAll(/([\d.-]+),([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('true boundaries', () => {
  test('fill the width, north above and west at the left', () => {
    const { shapes, height } = drawn(400);
    const all = shapes.flatMap(({ path }) => points(path));
    expect(Math.min(...all.map(([x = 0]) => x))).toBeCloseTo(0);
    expect(Math.max(...all.map(([x = 0]) => x))).toBeCloseTo(400);
    expect(Math.max(...all.map(([, y = 0]) => y))).toBeCloseTo(height, 0);
    const [west, east] = shapes;
    expect(west?.column).toBeLessThan(east?.column ?? 0);
    // A degree of latitude is longer than one of longitude there.
    expect(height / 1.6).toBeCloseTo(400 / 2 / Math.cos((37.8 * Math.PI) / 180), 0);
  });

  test('are no higher than there is room', () => {
    expect(drawn(4000, 300).height).toBeCloseTo(300);
  });

  test('of wards are those of their city, without the line between them', () => {
    const [west] = drawn(400).shapes;
    expect(west?.name).toBe('西市');
    expect(west?.path.match(/M/g)).toHaveLength(1);
  });

  test('keep all parts, and have their label in the largest one', () => {
    const [west, east] = drawn(400).shapes;
    expect(east?.path.match(/M/g)).toHaveLength(2);
    expect(east?.column).toBeGreaterThan(250);
    expect(east?.row).toBeGreaterThan(east?.room ?? Number.POSITIVE_INFINITY);
    expect(east?.room).toBeCloseTo(100, -1);
    expect(east?.name).toBe('152021');
    if (!west || !east) throw new Error('two shapes');
    expect(neighbour([west, east], west, 'ArrowRight').code).toBe('152021');
  });

  test('of nothing are nothing', () => {
    const empty = { type: 'Topology', arcs: [], objects: {} };
    expect(shapesOf(JSON.stringify(empty), names, 400, 300).shapes).toEqual([]);
  });
});
