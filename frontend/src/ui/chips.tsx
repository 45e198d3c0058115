import type { ReactNode } from 'react';

type Option = { value: string; label: ReactNode };

type Props = {
  legend: ReactNode;
  hint?: ReactNode;
  /** One of them, or as many as one likes. */
  type: 'radio' | 'checkbox';
  name: string;
  options: Option[];
  chosen: readonly string[];
  onChoose: (value: string, on: boolean) => void;
  children?: ReactNode;
};

/** Short choices side by side, all to be seen at once and each chosen by one touch. */
export function Chips({ legend, hint, type, name, options, chosen, onChoose, children }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-700">{legend}</legend>
      {hint && <p className="text-sm text-solid-gray-700">{hint}</p>}
      <div className="mt-1 flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="target flex cursor-pointer items-center rounded-full border border-solid-gray-536 bg-white px-3 py-1 has-checked:border-key-900 has-checked:bg-key-900 has-checked:text-white has-focus-visible:outline-4 has-focus-visible:outline-black has-focus-visible:outline-offset-2 hover:border-key-900 forced-colors:has-checked:bg-[Highlight]"
          >
            <input
              type={type}
              name={name}
              checked={chosen.includes(value)}
              onChange={(event) => onChoose(value, event.target.checked)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
