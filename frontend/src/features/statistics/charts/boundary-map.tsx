import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { type Shape, shapesOf } from './boundaries';
import { Hatch } from './hatch';
import { PlaceList } from './place-list';
import type { Item, Value } from './series';
import { shadeOf, stepAt, stepsOf } from './shading';
import { Legend, shades } from './tile-legend';
import { shortName } from './tiles';
import { useWidth } from './use-width';

const size = 13;
const tallest = 620;

type Props = { items: Item[]; topology: string; credit: string };

/** Municipalities in their true form; what is too small for its number tells it when it is pressed. */
export function BoundaryMap({ items, topology, credit }: Props) {
  const { t } = useLingui();
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const names = new Map(items.map(({ key }) => [key.key, key.name ?? key.key]));
  const { shapes, height } = shapesOf(topology, names, width - 2, tallest);
  const steps = stepsOf(items.map(({ value }) => value));
  const values = new Map(items.map(({ key, value }) => [key.key, value]));
  return (
    <div ref={ref} className="flex min-w-0 flex-col gap-3">
      <PlaceList
        places={shapes}
        values={values}
        width={width}
        height={Math.ceil(height) + 2}
        hint={t`小さな町村の件数は、押すと出ます。`}
        mark={(shape) => (
          <path d={shape.path} fill="none" strokeWidth="3" pointerEvents="none" className="stroke-black" />
        )}
        ground={
          <defs>
            <Hatch id={hatch} />
          </defs>
        }
        labels={shapes.map((shape) => (
          <Label key={shape.code} shape={shape} value={values.get(shape.code)} />
        ))}
      >
        {({ code, path }) => {
          const value = values.get(code);
          const step = stepAt(steps, value ?? null);
          const look = step === undefined || step < 0 ? undefined : shades[shadeOf(step, steps.length)];
          return (
            <path
              d={path}
              fillRule="evenodd"
              {...(value === null ? { fill: `url(#${hatch})` } : {})}
              className={`stroke-solid-gray-600 ${value === null ? '' : (look?.fill ?? 'fill-white')}`}
            />
          );
        }}
      </PlaceList>
      <Legend steps={steps} hasBlocks={false} />
      <p className="text-sm text-solid-gray-700">
        <bdi>{credit}</bdi>
      </p>
    </div>
  );
}

/** Above all shapes, because a name may be longer than its place; a small place has its X, a tiny one nothing. */
function Label({ shape: { name, column, row, room }, value }: { shape: Shape; value: Value | undefined }) {
  const number = value === null ? 'X' : (value?.toLocaleString('ja-JP') ?? '');
  const lines = room > 11 ? [shortName(name), number] : room > 8 || value === null ? [number] : [];
  return (
    <g
      textAnchor="middle"
      fontSize={size}
      pointerEvents="none"
      strokeWidth="3.5"
      paintOrder="stroke"
      className="fill-black stroke-white font-700"
    >
      {lines.map((line, at) => (
        <text key={line} x={column} y={row + 5 + (at - (lines.length - 1) / 2) * (size + 1)}>
          {line}
        </text>
      ))}
    </g>
  );
}
