import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { OpenTime, Week } from '../../platform/api-types/consultation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { type Stretch, WeekFields } from './week-fields';

type Props = { usual: readonly OpenTime[]; onAdd: (week: Week) => void };

/** Another ordinary week, from a day on. It begins as the last one, of which usually little changes. */
export function NewWeek({ usual, onAdd }: Props) {
  const { t } = useLingui();
  const [from, setFrom] = useState('');
  const [times, setTimes] = useState<Stretch[]>(() => [...usual]);
  const unfinished = times.some(({ opens, closes }) => opens === '' || closes === '');
  return (
    <section className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 px-4 py-4">
      <h2 className="text-std-20B-160">
        <Trans>開所時間を変える</Trans>
      </h2>
      <TextField type="date" label={<Trans>いつから</Trans>} value={from} onChange={setFrom} />
      <WeekFields times={times} onChange={setTimes} />
      <Button
        variant="secondary"
        className="self-start"
        unavailable={
          (from === '' && t`いつからかを入力してください。`) ||
          (unfinished && t`始まりと終わりの時刻を入力してください。`)
        }
        onPress={() => onAdd({ from, times })}
      >
        <Trans>この時間を加える</Trans>
      </Button>
    </section>
  );
}
