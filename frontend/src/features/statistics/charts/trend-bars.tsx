import { useId } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { Canvas } from './canvas';
import { Hatch, HiddenMark } from './hatch';
import { textWidth } from './lettering';
import { belowAxis, TimeAxis } from './time-axis';
import type { Trend } from './trend';
import { useChartWords } from './use-chart-words';
import { useWidth } from './use-width';

const size = 14;
const tall = 190;
const widest = 900;

/** One number over time: a column each, with its number on it. */
export function TrendBars({ table, trend }: { table: CrossTable; trend: Trend }) {
  const [ref, whole] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { count } = useChartWords(table);
  const values = trend.series[0]?.values ?? [];
  const width = Math.min(whole, widest);
  const step = width / Math.max(1, values.length);
  const bar = Math.max(4, Math.min(48, step * 0.7));
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const floor = tall + 24;
  const x = (index: number) => (index + 0.5) * step;
  const fits = Math.max(...values.map((value) => textWidth(count(value), size))) <= step;
  return (
    <div ref={ref}>
      <Canvas width={width} height={floor + belowAxis(trend)}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        {values.map((value, index) => {
          const key = trend.times[index]?.key;
          const high = ((value ?? 0) / most) * tall;
          return value === null ? (
            <HiddenMark
              key={key}
              hatch={hatch}
              x={x(index) - bar / 2}
              y={floor - 26}
              width={bar}
              height={26}
            />
          ) : (
            <g key={key} fontSize={size}>
              <rect
                x={x(index) - bar / 2}
                y={floor - high}
                width={bar}
                height={high}
                className="fill-key-700"
              />
              {(fits || value === most) && (
                <text x={x(index)} y={floor - high - 6} textAnchor="middle" className="fill-black font-700">
                  {count(value)}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={width} y1={floor} y2={floor} className="stroke-solid-gray-600" />
        <TimeAxis table={table} trend={trend} x={x} floor={floor} room={width} />
      </Canvas>
    </div>
  );
}
