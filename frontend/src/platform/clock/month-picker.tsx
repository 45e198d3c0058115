import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { monthsFrom } from './month';
import { monthText } from './time-text';

const reach = 36;

type Props = { month: string; latest: string; onChange: (month: string) => void };

export function MonthPicker({ month, latest, onChange }: Props) {
  const { t } = useLingui();
  const months = Array.from({ length: reach }, (_, back) => monthsFrom(latest, -back));
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <div className="grid w-full grid-cols-2 items-end gap-2 sm:flex sm:w-auto">
      <Button variant="secondary" onPress={() => onChange(monthsFrom(month, -1))}>
        <Trans>前の月</Trans>
      </Button>
      <div className="-order-1 col-span-2 min-w-64 sm:order-none">
        <SelectField label={<Trans>月</Trans>} value={month} onChange={onChange}>
          {offered.map((one) => (
            <option key={one} value={one}>
              {monthText(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <Button
        variant="secondary"
        unavailable={month >= latest && t`これより後の月はまだありません。`}
        onPress={() => onChange(monthsFrom(month, 1))}
      >
        <Trans>次の月</Trans>
      </Button>
    </div>
  );
}
