import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../platform/clock/day';
import { fieldText } from '../../platform/problem/problem-text';
import { TextField } from '../../ui/text-field';
import { DialogForm, type DialogProps } from './dialog-form';
import { useRecordValue } from './get-area-issues';
import { asNumber } from './issue-words';

/** What the indicator was on a day; left blank, the value of that day is taken back. */
export function ValueDialog({ issue, onClose, onDone }: DialogProps) {
  const { t } = useLingui();
  const [day, setDay] = useState(() => dayOf(new Date()));
  const [value, setValue] = useState('');
  const record = useRecordValue(issue.issueId);
  const problem = record.error ?? undefined;
  const there = issue.indicator?.points.some((point) => point.day === day) ?? false;
  return (
    <DialogForm
      heading={<Trans>値を記録する</Trans>}
      send={<Trans>記録する</Trans>}
      missing={missing()}
      problem={problem}
      shown={['day', 'value']}
      busy={record.isPending}
      onSend={() =>
        record.mutate({ day, ...(value.trim() ? { value: asNumber(value) } : {}) }, { onSuccess: onDone })
      }
      onClose={onClose}
    >
      <p>
        <bdi>{issue.indicator?.name}</bdi>
      </p>
      <TextField
        type="date"
        label={<Trans>いつの値ですか</Trans>}
        value={day}
        onChange={setDay}
        error={fieldText(problem, 'day')}
      />
      <TextField
        inputMode="decimal"
        label={
          <Trans>
            値（<bdi>{issue.indicator?.unit}</bdi>）
          </Trans>
        }
        hint={there && <Trans>この日の値はもうあります。書くと置き換わり、空にすると取り消されます。</Trans>}
        value={value}
        onChange={setValue}
        error={fieldText(problem, 'value')}
      />
    </DialogForm>
  );

  function missing(): string | undefined {
    if (!day) return t`日付を入力してください。`;
    if (!value.trim()) return there ? undefined : t`値を入力してください。`;
    return Number.isNaN(asNumber(value)) ? t`値は数字で入力してください。` : undefined;
  }
}
