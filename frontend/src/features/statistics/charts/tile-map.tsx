import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Hatch, HiddenMark } from './hatch';
import { wrapped } from './lettering';
import { niigataSea, niigataTiles, type Tile } from './niigata-tiles';
import { PlaceList } from './place-list';
import type { Item, Value } from './series';
import { type Step, shadeOf, stepAt, stepsOf } from './shading';
import { Legend, ShadeBlocks, shades } from './tile-legend';
import { shortName, tilesOf } from './tiles';
import { useWidth } from './use-width';

const gap = 2;

/** Municipalities as tiles of one size, so that a large forest does not weigh more than a small town. */
export function TileMap({ items }: { items: Item[] }) {
  const { t } = useLingui();
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const tiles = tilesOf(items.map(({ key }) => key));
  const values = new Map(items.map(({ key, value }) => [key.key, value]));
  const steps = stepsOf([...values.values()]);
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const wide = Math.min(60, Math.floor((width - 2) / columns));
  const high = Math.max(50, Math.min(54, wide));
  const isNiigata = tiles.some((tile) => niigataTiles.includes(tile));
  return (
    <div ref={ref} className="flex min-w-0 flex-col gap-3">
      <PlaceList
        places={tiles}
        values={values}
        width={columns * wide + 2}
        height={rows * high + 2}
        hint={t`市町村を押すと、名前と件数が出ます。`}
        ground={
          <>
            <defs>
              <Hatch id={hatch} />
            </defs>
            {isNiigata && (
              <text
                x={niigataSea.column * wide}
                y={niigataSea.row * high}
                textAnchor="middle"
                fontSize="15"
                className="fill-solid-gray-600"
              >
                {t`日本海`}
              </text>
            )}
          </>
        }
        mark={({ row, column }) => (
          <rect
            x={column * wide + 1}
            y={row * high + 1}
            width={wide - gap - 2}
            height={high - gap - 2}
            fill="none"
            strokeWidth="4"
            pointerEvents="none"
            className="stroke-black"
          />
        )}
      >
        {(tile) => (
          <g transform={`translate(${tile.column * wide} ${tile.row * high})`}>
            <Face
              tile={tile}
              value={values.get(tile.code)}
              steps={steps}
              hatch={hatch}
              wide={wide - gap}
              high={high - gap}
            />
          </g>
        )}
      </PlaceList>
      <Legend steps={steps} hasBlocks />
    </div>
  );
}

type FaceProps = {
  tile: Tile;
  value: Value | undefined;
  steps: Step[];
  hatch: string;
  wide: number;
  high: number;
};

function Face({ tile, value, steps, hatch, wide, high }: FaceProps) {
  const step = stepAt(steps, value ?? null);
  const shade = step === undefined || step < 0 ? undefined : shadeOf(step, steps.length);
  const look = shade === undefined ? undefined : shades[shade];
  const text = look?.text ?? 'fill-black';
  const size = wide < 50 ? 13 : 15;
  const [name] = wrapped(shortName(tile.name), wide, size, 1);
  return (
    <>
      <rect
        width={wide}
        height={high}
        className={`${look?.fill ?? 'fill-white'} ${value === undefined ? 'stroke-solid-gray-200' : 'stroke-solid-gray-600'}`}
      />
      {value === null && <HiddenMark hatch={hatch} x={3} y={high - 25} width={wide - 6} height={20} />}
      <text
        x={wide / 2}
        y={size + 3}
        textAnchor="middle"
        fontSize={size}
        className={value === undefined ? 'fill-solid-gray-600' : text}
      >
        {name}
      </text>
      {typeof value === 'number' && (
        <text
          x={wide / 2}
          y={2 * size + 6}
          textAnchor="middle"
          fontSize={size}
          className={`${text} font-700`}
        >
          {value.toLocaleString('ja-JP')}
        </text>
      )}
      {shade !== undefined && <ShadeBlocks shade={shade} x={4} y={high - 8} wide={wide - 8} />}
    </>
  );
}
