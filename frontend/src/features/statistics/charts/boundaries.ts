import { merge } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Tile } from './niigata-tiles';

type Point = [x: number, y: number];

/** A municipality as it is drawn, with the place of its label and how far from there the border is. */
export type Shape = Tile & { path: string; room: number };

export type Shapes = { shapes: Shape[]; height: number };

/**
 * The municipalities of a topology, as wide as wished and as high as that makes them. Degrees are laid out as they are
 * in the middle of the map: good enough for a prefecture.
 */
export function shapesOf(text: string, names: Map<string, string>, width: number, tallest: number): Shapes {
  const topology = JSON.parse(text) as Topology;
  const outlines = geometries(topology).map((geometry) => ({
    code: String(geometry.id),
    parts: merge(topology, [geometry]).coordinates as Point[][][],
  }));
  const all = outlines.flatMap(({ parts }) => parts.flat(2));
  const north = most(all, ([, y]) => y);
  const south = -most(all, ([, y]) => -y);
  const west = -most(all, ([x]) => -x);
  const east = most(all, ([x]) => x);
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * narrow), tallest / (north - south));
  const project = ([x, y]: Point): Point => [(x - west) * narrow * scale, (north - y) * scale];
  const shapes = outlines.map(({ code, parts }) => {
    const rings = parts.map((part) => part.map((ring) => ring.map(project)));
    return { code, name: names.get(code) ?? code, path: rings.flat().map(drawn).join(''), ...middle(rings) };
  });
  return { shapes, height: (north - south) * scale };
}

function geometries(topology: Topology): (Polygon | MultiPolygon)[] {
  const all = topology.objects.municipalities;
  return all?.type === 'GeometryCollection' ? (all.geometries as (Polygon | MultiPolygon)[]) : [];
}

const most = (points: Point[], of: (point: Point) => number) =>
  points.reduce((largest, point) => Math.max(largest, of(point)), Number.NEGATIVE_INFINITY);

const drawn = (ring: Point[]) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;

const samples = 18;

/** Where the label of a municipality stands: inside its largest part, as far from the border as it can. */
function middle(parts: Point[][][]): { column: number; row: number; room: number } {
  const outers = parts.map(([outer = []]) => ({ outer, box: boxOf(outer) }));
  const largest = outers.toSorted((one, other) => other.box.area - one.box.area)[0];
  if (!largest) return { column: 0, row: 0, room: 0 };
  const { outer, box } = largest;
  let best = { column: box.left + box.width / 2, row: box.top + box.height / 2, room: 0 };
  for (let down = 1; down < samples; down++) {
    for (let along = 1; along < samples; along++) {
      const at: Point = [box.left + (box.width * along) / samples, box.top + (box.height * down) / samples];
      const room = isInside(at, outer) ? distance(at, outer) : 0;
      if (room > best.room) best = { column: at[0], row: at[1], room };
    }
  }
  return best;
}

function boxOf(ring: Point[]) {
  const left = -most(ring, ([x]) => -x);
  const top = -most(ring, ([, y]) => -y);
  const width = most(ring, ([x]) => x) - left;
  const height = most(ring, ([, y]) => y) - top;
  return { left, top, width, height, area: width * height };
}

/** Whether a line from here to the right crosses the ring an odd number of times. */
function isInside([x, y]: Point, ring: Point[]): boolean {
  return edges(ring).reduce((inside, [[x1, y1], [x2, y2]]) => {
    const crosses = y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    return crosses ? !inside : inside;
  }, false);
}

function distance([x, y]: Point, ring: Point[]): number {
  return edges(ring).reduce((least, [[x1, y1], [x2, y2]]) => {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
    const nearest = Math.max(0, Math.min(1, along));
    return Math.min(least, Math.hypot(x - x1 - nearest * (x2 - x1), y - y1 - nearest * (y2 - y1)));
  }, Number.POSITIVE_INFINITY);
}

function edges(ring: Point[]): [Point, Point][] {
  return ring.slice(1).map((point, index) => [ring[index] ?? point, point]);
}
