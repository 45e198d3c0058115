import { type ReactNode, useId } from 'react';

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: ReactNode;
};

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

export const controlLook =
  'target w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-base text-solid-gray-900 hover:border-black aria-invalid:border-error-2';

/** Label, hint, control, error, wired together by id. The control is a native one: every phone knows it. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-700">
        {label}
        {optional && <span className="ms-2 font-400 text-sm text-solid-gray-700">{optional}</span>}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-solid-gray-700">
          {hint}
        </div>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <div id={`${id}-error`} className="text-error-2 text-sm">
          {error}
        </div>
      )}
    </div>
  );
}
