import type { ReactNode } from 'react';

type Props = {
  type: 'checkbox' | 'radio';
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

export function Choice({ type, name, checked, onChange, children }: Props) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-6 px-2 py-1 hover:bg-solid-gray-50">
      <input
        type={type}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 shrink-0 accent-key-900"
      />
      <span>{children}</span>
    </label>
  );
}

export function ChoiceGroup({
  legend,
  hint,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-700">{legend}</legend>
      {hint && <p className="text-sm text-solid-gray-700">{hint}</p>}
      <div className="mt-1 grid gap-x-2 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
