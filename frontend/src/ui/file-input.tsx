import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'className' | 'onChange'> & {
  onChoose: (file: File | null) => void;
};

/** Where one chooses a file; the native control, which every phone knows. */
export function FileInput({ onChoose, ...rest }: Props) {
  return (
    <input
      {...rest}
      type="file"
      onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      className="target w-full rounded-8 border border-solid-gray-600 p-2 file:me-4 file:min-h-8 file:rounded-6 file:border file:border-key-900 file:bg-white file:px-3 file:text-key-900"
    />
  );
}
