import { controlLook, Field, type FieldProps } from './field';

type Props = FieldProps & { value: string; onChange: (value: string) => void; rows?: number };

export function TextAreaField({ label, hint, error, optional, value, onChange, rows = 6 }: Props) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <textarea
          {...wiring}
          dir="auto"
          rows={rows}
          value={value}
          className={`${controlLook} max-h-96 leading-170`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
