import { Trans, useLingui } from '@lingui/react/macro';
import type { OpenTime } from '../../platform/api-types/consultation';
import { weekdayText } from '../../platform/clock/time-text';
import { Button } from '../../ui/button';
import { controlLook } from '../../ui/field';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** A stretch as it is typed: what is not finished yet is empty. */
export type Stretch = OpenTime;

type Props = { times: readonly Stretch[]; onChange: (times: Stretch[]) => void };

/** The stretches of an ordinary week, day by day; a day without any is closed. */
export function WeekFields({ times, onChange }: Props) {
  const { t } = useLingui();
  return (
    <ul className="divide-y divide-solid-gray-200">
      {weekdays.map((weekday) => {
        const day = weekdayText(weekday);
        const own = times.filter((one) => one.weekday === weekday);
        return (
          <li key={weekday} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2">
            <span className="target flex w-10 items-center font-700">{day}</span>
            <div className="flex flex-col gap-2">
              {own.length === 0 && (
                <span className="target flex items-center text-solid-gray-700">
                  <Trans>休み</Trans>
                </span>
              )}
              {own.map((stretch, index) => (
                <StretchFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
                  key={index}
                  day={day}
                  stretch={stretch}
                  onChange={(next) => onChange(times.map((one) => (one === stretch ? next : one)))}
                  onRemove={() => onChange(times.filter((one) => one !== stretch))}
                />
              ))}
            </div>
            <Button
              variant="quiet"
              aria-label={t`${day}曜日の時間を足す`}
              onPress={() => onChange([...times, fresh(weekday, own)])}
            >
              <Trans>時間を足す</Trans>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** The first stretch of a day is the usual one; for a further one nobody can guess. */
function fresh(weekday: number, own: readonly Stretch[]): Stretch {
  return own.length === 0 ? { weekday, opens: '09:00', closes: '17:00' } : { weekday, opens: '', closes: '' };
}

type StretchProps = {
  day: string;
  stretch: Stretch;
  onChange: (stretch: Stretch) => void;
  onRemove: () => void;
};

function StretchFields({ day, stretch, onChange, onRemove }: StretchProps) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input
        type="time"
        aria-label={t`${day}曜日の始まり`}
        value={stretch.opens.slice(0, 5)}
        onChange={(event) => onChange({ ...stretch, opens: event.target.value })}
        className={`${controlLook} max-w-36`}
      />
      <span aria-hidden="true">〜</span>
      <input
        type="time"
        aria-label={t`${day}曜日の終わり`}
        value={stretch.closes.slice(0, 5)}
        onChange={(event) => onChange({ ...stretch, closes: event.target.value })}
        className={`${controlLook} max-w-36`}
      />
      <Button variant="quiet" aria-label={t`${day}曜日のこの時間を外す`} onPress={onRemove}>
        <Trans>外す</Trans>
      </Button>
    </div>
  );
}
