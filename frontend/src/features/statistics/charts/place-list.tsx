import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { Tile } from './niigata-tiles';
import type { Value } from './series';
import { type Direction, neighbour } from './tiles';

const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

type Props<T extends Tile> = {
  places: T[];
  values: Map<string, Value>;
  width: number;
  height: number;
  /** what is said before anything is chosen */
  hint: string;
  /** what shows which one is chosen */
  mark: (place: T) => ReactNode;
  /** what lies behind all places */
  ground?: ReactNode;
  /** what lies above all places */
  labels?: ReactNode;
  children: (place: T) => ReactNode;
};

/** The places of a map, to be pressed and to be gone through by arrow keys; each tells its name and number. */
export function PlaceList<T extends Tile>({ places, values, width, height, hint, ...draw }: Props<T>) {
  const { t } = useLingui();
  const id = useId();
  const [wish, setWish] = useState<string>();
  const chosen = places.find(({ code }) => code === wish);
  const words = ({ code, name }: T) => {
    const value = values.get(code);
    if (value === undefined) return t`${name}：この表にはありません`;
    return value === null
      ? t`${name}：表示していません（X）`
      : t`${name}：${value.toLocaleString('ja-JP')}件`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!directions.includes(event.key)) return;
    event.preventDefault();
    const next = chosen ? neighbour(places, chosen, event.key as Direction) : places[0];
    setWish(next?.code);
  };
  return (
    <>
      <p className="min-h-7 font-700" aria-hidden="true">
        {chosen ? words(chosen) : hint}
      </p>
      <div
        role="listbox"
        aria-label={t`市町村の地図（矢印キーで移動）`}
        aria-activedescendant={chosen && `${id}-${chosen.code}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setWish(chosen?.code ?? places[0]?.code)}
        className="w-fit max-w-full"
      >
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="none"
          className="h-auto max-w-full bg-white forced-color-adjust-none"
        >
          {draw.ground}
          <g transform="translate(1 1)">
            {places.map((place) => (
              <g
                key={place.code}
                id={`${id}-${place.code}`}
                role="option"
                aria-selected={place === chosen}
                aria-label={words(place)}
                onClick={() => setWish(place.code)}
                className="cursor-pointer"
              >
                {draw.children(place)}
              </g>
            ))}
            {draw.labels}
            {chosen && draw.mark(chosen)}
          </g>
        </svg>
      </div>
    </>
  );
}
