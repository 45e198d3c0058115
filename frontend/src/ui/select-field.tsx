import type { ReactNode } from 'react';
import { controlLook, Field, type FieldProps } from './field';

type Props = FieldProps & { value: string; onChange: (value: string) => void; children: ReactNode };

export function SelectField({ label, hint, error, optional, value, onChange, children }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <select
          {...wiring}
          value={value}
          className={controlLook}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
      )}
    </Field>
  );
}
