import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { LogPeriod } from '../../platform/api-types/accesslog';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';

const longest = 366;

type Props = { period: LogPeriod; onChange: (period: LogPeriod) => void };

/** Two days, taken over together: half a change would ask the server for a period nobody means. */
export function PeriodFields({ period, onChange }: Props) {
  const { t } = useLingui();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const wrong = Number.isNaN(days)
    ? t`初めの日と終わりの日を入力してください。`
    : days < 0
      ? t`終わりの日は、初めの日以後にしてください。`
      : days >= longest && t`期間は1年以内にしてください。`;
  const same = from === period.from && to === period.to && t`この期間を表示しています。`;
  return (
    <form
      noValidate
      className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && !same) onChange({ from, to });
      }}
    >
      <TextField type="date" label={<Trans>初めの日</Trans>} value={from} onChange={setFrom} />
      <TextField type="date" label={<Trans>終わりの日</Trans>} value={to} onChange={setTo} />
      <Button type="submit" variant="secondary" className="col-span-2" unavailable={wrong || same}>
        <Trans>この期間を表示</Trans>
      </Button>
    </form>
  );
}
