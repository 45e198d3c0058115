import type { CrossTable } from '../../../platform/api-types/statistics';
import { scaleTo, textWidth } from './lettering';
import type { Trend } from './trend';
import { useChartWords } from './use-chart-words';

export const timeSize = 13;

/** What stands below a picture of time: months or quarters, and the year where one begins. */
export function TimeAxis({ table, trend, x, floor, room }: AxisProps) {
  const { timeText, yearText } = useChartWords(table);
  const texts = trend.times.map(({ key }) => timeText(trend.axis, key));
  const widest = Math.max(...texts.flat().map((text) => textWidth(text, timeSize))) + 4;
  const foot = floor + 16 * Math.max(...texts.map((lines) => lines.length));
  const each = room / Math.max(1, texts.length);
  const every = Math.max(1, Math.ceil(widest / each));
  return (
    <g fontSize={timeSize} className="fill-solid-gray-800">
      {trend.times.map(({ key }, index) => {
        const isFirst = index === 0 || key.slice(0, 4) !== trend.times[index - 1]?.key.slice(0, 4);
        const nextYear = trend.times.findIndex(
          (other, at) => at > index && other.key.slice(0, 4) !== key.slice(0, 4),
        );
        const fits = (nextYear < 0 ? texts.length : nextYear) - index;
        return (
          <g key={key}>
            {index % every === 0 && (
              <text textAnchor="middle">
                {texts[index]?.map((line, row) => (
                  <tspan key={line} x={x(index)} y={floor + 18 + row * 16}>
                    {line}
                  </tspan>
                ))}
              </text>
            )}
            {isFirst && fits * each > textWidth(yearText(key), timeSize) && (
              <>
                <line
                  x1={x(index) - each / 2}
                  x2={x(index) - each / 2}
                  y1={floor}
                  y2={foot + 24}
                  className="stroke-solid-gray-420"
                />
                <text x={x(index) - each / 2 + 4} y={foot + 21}>
                  {yearText(key)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}

type AxisProps = {
  table: CrossTable;
  trend: Trend;
  x: (index: number) => number;
  floor: number;
  /** how wide all times are together */
  room: number;
};

/** How much room it takes. */
export const belowAxis = (trend: Trend) => (trend.axis === 'quarter' ? 60 : 44);

type ScaleProps = { most: number; from: number; to: number; y: (value: number) => number };

/** Lines across at round numbers, and the numbers beside them. */
export function Scale({ most, from, to, y }: ScaleProps) {
  const { whole, parts } = scaleTo(most);
  return (
    <g fontSize={timeSize} className="fill-solid-gray-700">
      {Array.from({ length: parts + 1 }, (_, part) => (whole * part) / parts).map((value) => (
        <g key={value}>
          <line
            x1={from}
            x2={to}
            y1={y(value)}
            y2={y(value)}
            className={value === 0 ? 'stroke-solid-gray-600' : 'stroke-solid-gray-200'}
          />
          <text x={from - 6} y={y(value) + 4} textAnchor="end">
            {value.toLocaleString('ja-JP')}
          </text>
        </g>
      ))}
    </g>
  );
}
