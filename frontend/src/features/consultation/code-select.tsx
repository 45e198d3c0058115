import type { ReactNode } from 'react';
import type { Dimension } from '../../platform/api-types/code-list';
import { useCodes } from '../../platform/code-list/use-codes';
import { SelectField } from '../../ui/select-field';

type Props = { label: ReactNode; dimension: Dimension; value: string; onChange: (code: string) => void };

export function CodeSelect({ label, dimension, value, onChange }: Props) {
  const { of, text } = useCodes();
  return (
    <SelectField label={label} value={value} onChange={onChange}>
      {of(dimension).map((code) => (
        <option key={code.code} value={code.code}>
          {text(code)}
        </option>
      ))}
    </SelectField>
  );
}
