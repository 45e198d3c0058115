import { Trans, useLingui } from '@lingui/react/macro';
import type { HourCount } from '../../platform/api-types/accesslog';
import { weekdayText } from '../../platform/clock/time-text';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);
const shades = ['', 'bg-key-50', 'bg-key-100', 'bg-key-200', 'bg-key-300'] as const;

/** When patients' data are touched: weekday by hour. The shade repeats what the number says. */
export function HourTable({ hours }: { hours: HourCount[] }) {
  const { t } = useLingui();
  const most = Math.max(1, ...hours.map(({ entries }) => entries));
  const count = (weekday: number, hour: number) =>
    hours.find((one) => one.weekday === weekday && one.hour === hour)?.entries ?? 0;
  return (
    <div>
      <p id="hour-table" className="pb-2 text-std-18B-160">
        <Trans>曜日と時間帯別（患者さんの記録に触れた件数）</Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse */}
      <section aria-labelledby="hour-table" tabIndex={0} className="overflow-x-auto">
        <table aria-labelledby="hour-table" className="border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className="sticky start-0 whitespace-nowrap bg-white px-2 text-start font-400">
                <Trans>曜日</Trans>
              </th>
              {hoursOfDay.map((hour) => (
                <th key={hour} scope="col" className="min-w-9 whitespace-nowrap px-1 font-400 tabular-nums">
                  {t`${hour}時`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row" className="sticky start-0 bg-white px-2 text-start font-400">
                  {weekdayText(weekday)}
                </th>
                {hoursOfDay.map((hour) => {
                  const entries = count(weekday, hour);
                  return (
                    <td
                      key={hour}
                      className={`border border-solid-gray-200 px-1 py-1 text-center tabular-nums ${shades[Math.ceil((entries / most) * 4)]} ${entries ? '' : 'text-solid-gray-600'}`}
                    >
                      {entries}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
