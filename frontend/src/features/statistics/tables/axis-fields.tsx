import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SelectField } from '../../../ui/select-field';
import { axes as allAxes, useAxisWords } from './use-axis-words';

type Props = { axes: string[]; error: string | undefined; onChange: (axes: string[]) => void };

export function AxisFields({ axes, error, onChange }: Props) {
  const labels = [
    <Trans key="0">縦に並べる項目</Trans>,
    <Trans key="1">横に並べる項目</Trans>,
    <Trans key="2">さらに分ける項目</Trans>,
  ];
  const shown = Math.min(labels.length, axes.length + 1);
  return labels
    .slice(0, shown)
    .map((label, index) => (
      <AxisField
        key={label.key}
        label={label}
        value={axes[index] ?? ''}
        others={axes.filter((_, other) => other !== index)}
        needed={index === 0}
        error={index === 0 ? error : undefined}
        onChange={(axis) =>
          onChange(
            axis === '' ? axes.slice(0, index) : [...axes.slice(0, index), axis, ...axes.slice(index + 1)],
          )
        }
      />
    ));
}

type AxisProps = {
  label: ReactNode;
  value: string;
  others: string[];
  needed: boolean;
  error: string | undefined;
  onChange: (axis: string) => void;
};

function AxisField({ label, value, others, needed, error, onChange }: AxisProps) {
  const { t } = useLingui();
  const { words } = useAxisWords();
  return (
    <SelectField label={label} error={error} value={value} onChange={onChange}>
      {!needed && <option value="">{t`なし`}</option>}
      {allAxes
        .filter((axis) => !others.includes(axis))
        .map((axis) => (
          <option key={axis} value={axis}>
            {words[axis]}
          </option>
        ))}
    </SelectField>
  );
}
