import type { ComponentProps } from 'react';
import { controlLook, Field, type FieldProps } from './field';

type Props = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'type' | 'maxLength' | 'autoComplete' | 'inputMode' | 'required' | 'placeholder'
  > & {
    value: string;
    onChange: (value: string) => void;
  };

export function TextField({ label, hint, error, optional, onChange, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          dir="auto"
          {...input}
          {...wiring}
          className={controlLook}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
