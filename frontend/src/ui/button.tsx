import { type ComponentProps, useId } from 'react';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';

type Props = Omit<ComponentProps<'button'>, 'disabled' | 'onClick'> & {
  variant?: Variant;
  onPress?: () => void;
  /** Why the button cannot be used yet. It stays focusable and says so. */
  unavailable?: string | false | undefined;
  busy?: boolean;
};

const looks: Record<Variant, string> = {
  primary:
    'border border-transparent bg-key-900 px-5 font-700 text-white hover:bg-key-1000 active:bg-key-1200 aria-disabled:bg-solid-gray-200 aria-disabled:text-solid-gray-700',
  secondary:
    'border border-key-900 bg-white px-5 font-700 text-key-900 hover:bg-key-50 active:bg-key-100 aria-disabled:border-solid-gray-400 aria-disabled:text-solid-gray-600',
  quiet:
    'px-3 text-key-900 underline underline-offset-4 hover:bg-key-50 active:bg-key-100 aria-disabled:text-solid-gray-600',
  danger:
    'border border-transparent bg-red-900 px-5 font-700 text-white hover:bg-red-1000 active:bg-red-1100 aria-disabled:bg-solid-gray-200 aria-disabled:text-solid-gray-700',
};

export function Button({ variant = 'primary', onPress, unavailable, busy, className = '', ...rest }: Props) {
  const reasonId = useId();
  const stopped = Boolean(unavailable) || busy;
  return (
    <>
      <button
        type="button"
        {...rest}
        aria-disabled={stopped || undefined}
        aria-describedby={unavailable ? reasonId : rest['aria-describedby']}
        title={unavailable || rest.title}
        onClick={(event) => {
          if (stopped) event.preventDefault();
          else onPress?.();
        }}
        className={`target rounded-8 py-2 text-base leading-150 aria-disabled:cursor-not-allowed ${looks[variant]} ${className}`}
      />
      {unavailable && (
        <span id={reasonId} hidden>
          {unavailable}
        </span>
      )}
    </>
  );
}
