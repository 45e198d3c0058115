type Hue = 'medical' | 'care' | 'coordinator' | 'other';

const looks: Record<Hue, string> = {
  medical: 'bg-cyan-50 text-cyan-1100 ring-cyan-300',
  care: 'bg-green-50 text-green-1100 ring-green-300',
  coordinator: 'bg-key-50 text-key-1000 ring-key-300',
  other: 'bg-solid-gray-50 text-solid-gray-800 ring-solid-gray-300',
};

/** The first letter of a name in the colour of a kind of work; decoration, the words stand beside it. */
export function Monogram({ name, hue }: { name: string; hue: Hue }) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-10 shrink-0 select-none items-center justify-center rounded-full font-700 ring-1 ring-inset ${looks[hue]}`}
    >
      {[...name][0]}
    </span>
  );
}
