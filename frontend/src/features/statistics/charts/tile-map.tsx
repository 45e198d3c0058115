import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useId, useState } from 'react';
import { Hatch, HiddenMark } from './hatch';
import { wrapped } from './lettering';
import { niigataSea, niigataTiles, type Tile } from './niigata-tiles';
import type { Item, Value } from './series';
import { type Step, shadeOf, stepAt, stepsOf } from './shading';
import { Legend, ShadeBlocks, shades } from './tile-legend';
import { type Direction, neighbour, shortName, tilesOf } from './tiles';
import { useWidth } from './use-width';

const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const gap = 2;

/** Municipalities as tiles of one size, so that a large forest does not weigh more than a small town. */
export function TileMap({ items }: { items: Item[] }) {
  const { t } = useLingui();
  const [ref, width] = useWidth<HTMLDivElement>();
  const id = useId();
  const [wish, setWish] = useState<string>();
  const tiles = tilesOf(items.map(({ key }) => key));
  const chosen = tiles.find(({ code }) => code === wish);
  const numberOf = ({ code }: Tile) => items.find(({ key }) => key.key === code)?.value;
  const steps = stepsOf(items.map(({ value }) => value));
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const wide = Math.min(60, Math.floor((width - 2) / columns));
  const high = Math.max(50, Math.min(54, wide));
  const words = (tile: Tile) => {
    const value = numberOf(tile);
    if (value === undefined) return t`${tile.name}：この表にはありません`;
    return value === null
      ? t`${tile.name}：表示していません（X）`
      : t`${tile.name}：${value.toLocaleString('ja-JP')}件`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!directions.includes(event.key)) return;
    event.preventDefault();
    const next = chosen ? neighbour(tiles, chosen, event.key as Direction) : tiles[0];
    setWish(next?.code);
  };
  return (
    <div ref={ref} className="flex min-w-0 flex-col gap-3">
      <p className="min-h-7 font-700" aria-hidden="true">
        {chosen ? words(chosen) : <Trans>市町村を押すと、名前と件数が出ます。</Trans>}
      </p>
      <div
        role="listbox"
        aria-label={t`市町村の地図（矢印キーで移動）`}
        aria-activedescendant={chosen && `${id}-${chosen.code}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setWish(chosen?.code ?? tiles[0]?.code)}
        className="w-fit"
      >
        <svg
          width={columns * wide + 2}
          height={rows * high + 2}
          role="none"
          className="bg-white forced-color-adjust-none"
        >
          <defs>
            <Hatch id={`${id}-hatch`} />
          </defs>
          {tiles.includes(niigataTiles[0] as Tile) && (
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
          {tiles.map((tile) => (
            <g
              key={tile.code}
              id={`${id}-${tile.code}`}
              role="option"
              aria-selected={tile === chosen}
              aria-label={words(tile)}
              onClick={() => setWish(tile.code)}
              transform={`translate(${tile.column * wide + 1} ${tile.row * high + 1})`}
              className="cursor-pointer"
            >
              <Face
                tile={tile}
                value={numberOf(tile)}
                steps={steps}
                hatch={`${id}-hatch`}
                wide={wide - gap}
                high={high - gap}
              />
            </g>
          ))}
          {chosen && (
            <rect
              x={chosen.column * wide + 2}
              y={chosen.row * high + 2}
              width={wide - gap - 2}
              height={high - gap - 2}
              fill="none"
              strokeWidth="4"
              pointerEvents="none"
              className="stroke-black"
            />
          )}
        </svg>
      </div>
      <Legend steps={steps} />
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
  const lines = wrapped(shortName(tile.name), wide, size, 1);
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
        {lines[0]}
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
