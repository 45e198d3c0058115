import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { type Bar, barsOf } from './bars';
import { Canvas } from './canvas';
import { ChartFrame } from './chart-frame';
import { Hatch, HiddenMark } from './hatch';
import { textWidth, wrapped } from './lettering';
import { isUnknown, itemsOf, type Measure } from './series';
import { useChartWords } from './use-chart-words';
import { useWidth } from './use-width';

type Props = { table: CrossTable; measure: Measure; at: number };

/** Which is how much, the largest first. */
export function BarChart({ table, measure, at }: Props) {
  const { title } = useChartWords(table);
  const items = itemsOf(table, measure, at);
  const hidden = items.filter(({ value }) => value === null).length;
  return (
    <ChartFrame
      title={title(measure, at)}
      says={<Most table={table} at={at} bars={barsOf(items)} />}
      hidden={hidden}
    >
      <Bars table={table} at={at} bars={barsOf(items)} />
    </ChartFrame>
  );
}

type BarsProps = { table: CrossTable; at: number; bars: Bar[] };

/** The first of them in words; among those that are shown, because a hidden one may be larger. */
export function Most({ table, at, bars }: BarsProps) {
  const { itemText, count } = useChartWords(table);
  const [first] = bars.filter(({ key, value }) => key && value && !isUnknown(key));
  if (!first) return null;
  const name = itemText(at, first.key);
  const number = count(first.value);
  return bars.some(({ value }) => value === null) ? (
    <Trans>
      表示している中で最も多いのは、{name}（{number}件）です。
    </Trans>
  ) : (
    <Trans>
      最も多いのは、{name}（{number}件）です。
    </Trans>
  );
}

const size = 15;
const thick = 22;

export function Bars({ table, at, bars }: BarsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { itemText, count } = useChartWords(table);
  const isNarrow = width < 520;
  const lines = bars.map(({ key, members }) => {
    const text = itemText(at, key, members);
    return isNarrow ? wrapped(text, width, size, 2) : wrapped(text, 0.4 * width, size, 2);
  });
  const numbers = Math.max(30, ...bars.map(({ value }) => textWidth(count(value), size) + 8));
  const names = isNarrow ? 0 : Math.max(...lines.flat().map((line) => textWidth(line, size))) + 12;
  const room = Math.max(40, width - names - numbers - 4);
  let top = 0;
  const rows = bars.map((bar, index) => {
    const text = lines[index] ?? [];
    const above = isNarrow ? text.length * (size + 4) + 2 : 0;
    const high = isNarrow ? above + thick + 10 : Math.max(thick, text.length * (size + 4)) + 10;
    const row = { bar, text, top, y: isNarrow ? top + above : top + (high - 10 - thick) / 2, high };
    top += high;
    return row;
  });
  return (
    <div ref={ref}>
      <Canvas width={width} height={top}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        {rows.map(({ bar, text, y, ...row }) => (
          <g key={bar.key?.key ?? '*'} fontSize={size} className="fill-solid-gray-900">
            {text.map((line, index) => (
              <text
                key={line}
                x={isNarrow ? 0 : names - 10}
                y={
                  isNarrow
                    ? row.top + (index + 1) * (size + 4) - 4
                    : y + thick / 2 + 5 + (index - (text.length - 1) / 2) * (size + 4)
                }
                textAnchor={isNarrow ? 'start' : 'end'}
              >
                {line}
              </text>
            ))}
            {bar.share === undefined ? (
              <HiddenMark hatch={hatch} x={names + 0.5} y={y} width={40} height={thick} />
            ) : (
              <>
                <rect
                  x={names}
                  y={y}
                  width={Math.max(1, bar.share * room)}
                  height={thick}
                  className={bar.key ? 'fill-key-700' : 'fill-white stroke-key-900'}
                />
                <text x={names + bar.share * room + 6} y={y + thick / 2 + 5} className="font-700">
                  {count(bar.value)}
                </text>
              </>
            )}
          </g>
        ))}
        <line x1={names} x2={names} y1={0} y2={top} className="stroke-solid-gray-600" />
      </Canvas>
    </div>
  );
}
