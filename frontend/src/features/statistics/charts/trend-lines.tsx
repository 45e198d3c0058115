import { useId } from 'react';
import type { CrossTable } from '../../../platform/api-types/statistics';
import { Canvas } from './canvas';
import { Hatch, HiddenMark } from './hatch';
import { scaleTo, textWidth, wrapped } from './lettering';
import { LineMark, type Look, lineLook } from './line-looks';
import { belowAxis, Scale, TimeAxis, timeSize } from './time-axis';
import type { Series, Trend } from './trend';
import { lettered, spread, stretches } from './trend';
import { useChartWords } from './use-chart-words';
import { useWidth } from './use-width';

const size = 14;
const gap = 8;

type Props = { table: CrossTable; trend: Trend; at: number; chosen: string };

/** Several numbers over time: lines that differ in colour, dashes and marks, each with its name at its end. */
export function TrendLines({ table, trend, at, chosen }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const hatch = useId();
  const { itemText } = useChartWords(table);
  const most = Math.max(1, ...trend.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const { whole } = scaleTo(most);
  const left = textWidth(whole.toLocaleString('ja-JP'), timeSize) + 10;
  const names = Math.min(260, Math.max(104, 0.32 * width));
  const right = width - names;
  const labels = trend.series.map(({ key, members, values }) => ({
    lines: wrapped(itemText(1 - at, key, members), names - 44, size, width < 520 ? 3 : 2),
    hasHidden: values.includes(null),
  }));
  const lineHigh = size + 4;
  const room = Math.max(...labels.map(({ lines }) => lines.length)) * lineHigh + gap;
  const tall = Math.max(260, room * trend.series.length);
  const step = (right - left - 12) / Math.max(1, trend.times.length);
  const x = (index: number) => left + (index + 0.5) * step;
  const y = (value: number) => 10 + tall - (value / whole) * tall;
  const ends = spread(
    trend.series.map(({ values }) => y(lastOf(values)) - room / 2),
    room,
    10 + tall - room,
  );
  // What is chosen lies on top.
  const drawn = trend.series
    .map((series, index) => {
      const isChosen = (series.key?.key ?? '*') === chosen;
      return { series, index, isChosen, isPale: chosen !== '' && !isChosen };
    })
    .toSorted((one, other) => Number(one.isChosen) - Number(other.isChosen));
  return (
    <div ref={ref}>
      <Canvas width={width} height={10 + tall + belowAxis(trend)}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        <Scale most={most} from={left} to={right - 12} y={y} />
        <TimeAxis table={table} trend={trend} x={x} floor={10 + tall} room={right - left - 12} />
        {drawn.map(({ series, index, isChosen, isPale }) => {
          const label = labels[index];
          const middle = (ends[index] ?? 0) + room / 2;
          return (
            <g key={series.key?.key ?? '*'}>
              <Line series={series} look={lineLook(index, isPale)} isThick={isChosen} x={x} y={y} />
              {lastAt(series.values) >= 0 && (
                <line
                  x1={x(lastAt(series.values)) + 6}
                  x2={right - 2}
                  y1={y(lastOf(series.values))}
                  y2={middle}
                  className={lineLook(index, isPale).stroke}
                  strokeWidth="1"
                />
              )}
              {isChosen && <Numbers values={series.values} x={x} y={y} />}
              {label?.hasHidden && (
                <HiddenMark hatch={hatch} x={width - 20} y={middle - 8} width={18} height={16} />
              )}
              <LineMark look={lineLook(index, isPale)} x={right + 6} y={middle} />
              {label?.lines.map((line, row) => (
                <text
                  key={line}
                  x={right + 18}
                  y={middle + 5 + (row - (label.lines.length - 1) / 2) * lineHigh}
                  fontSize={size}
                  className={isChosen ? 'fill-black font-700' : 'fill-black'}
                >
                  {line}
                </text>
              ))}
            </g>
          );
        })}
      </Canvas>
    </div>
  );
}

type NumbersProps = { values: Series['values']; x: (index: number) => number; y: (value: number) => number };

/** Above the points, as many as there is room for. */
function Numbers({ values, x, y }: NumbersProps) {
  const points = values.flatMap((value, time) =>
    value === null ? [] : [{ text: value.toLocaleString('ja-JP'), x: x(time), y: y(value) }],
  );
  const widest = Math.max(0, ...points.map(({ text }) => textWidth(text, timeSize)));
  const shown = lettered(points, widest + 2, timeSize + 2);
  return (
    <g
      textAnchor="middle"
      fontSize={timeSize}
      strokeWidth="4"
      paintOrder="stroke"
      className="fill-black stroke-white font-700"
    >
      {points.map((point, index) =>
        shown.includes(index) ? (
          <text key={point.x} x={point.x} y={point.y - 10}>
            {point.text}
          </text>
        ) : null,
      )}
    </g>
  );
}

const lastAt = (values: Series['values']) => values.findLastIndex((value) => value !== null);
const lastOf = (values: Series['values']) => values[lastAt(values)] ?? 0;

type LineProps = {
  series: Series;
  look: Look;
  isThick: boolean;
  x: (index: number) => number;
  y: (value: number) => number;
};

/** Broken where a number is hidden: what lies between is not known, and no X stands at a height. */
function Line({ series: { values }, look, isThick, x, y }: LineProps) {
  return (
    <g>
      {stretches(values).map((stretch) => (
        <polyline
          key={stretch[0]}
          points={stretch.map((index) => `${x(index)},${y(values[index] ?? 0)}`).join(' ')}
          fill="none"
          strokeWidth={isThick ? 4 : 2.5}
          strokeDasharray={look.dash}
          className={look.stroke}
        />
      ))}
      {values.map((value, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is of its time
        value === null ? null : <LineMark key={index} look={look} x={x(index)} y={y(value)} />,
      )}
    </g>
  );
}
