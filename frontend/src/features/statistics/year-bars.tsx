import type { YearTable } from '../../platform/api-types/statistics';
import { fiscalMonths } from '../../platform/clock/fiscal-year';

const width = 480;
const height = 180;
const floor = height - 24;
const step = width / 12;
const gap = 6;

/** The whole year at a glance; the table below says the same in numbers. */
export function YearBars({ table }: { table: YearTable }) {
  const most = Math.max(1, ...table.whole.months.map(({ contacts }) => contacts));
  const tall = (value: number) => (value / most) * (floor - 24);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="w-full max-w-xl">
      {table.whole.months.map(({ contacts, newMatters }, index) => {
        const month = fiscalMonths[index];
        const x = index * step + gap;
        return (
          <g key={month}>
            <rect
              x={x}
              y={floor - tall(contacts)}
              width={step - 2 * gap}
              height={tall(contacts)}
              className="fill-key-200 stroke-key-900"
            />
            <rect
              x={x}
              y={floor - tall(newMatters)}
              width={step - 2 * gap}
              height={tall(newMatters)}
              className="fill-key-900"
            />
            {contacts > 0 && (
              <text
                x={x + (step - 2 * gap) / 2}
                y={floor - tall(contacts) - 6}
                textAnchor="middle"
                fontSize="16"
              >
                {contacts}
              </text>
            )}
            <text x={x + (step - 2 * gap) / 2} y={height - 6} textAnchor="middle" fontSize="16">
              {month}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={width} y1={floor} y2={floor} className="stroke-solid-gray-600" />
    </svg>
  );
}
