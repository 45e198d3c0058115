export const textLink = 'text-key-900 underline underline-offset-4 hover:text-key-1000 hover:decoration-2';
export const buttonLink =
  'target inline-flex items-center justify-center rounded-8 border border-transparent bg-key-900 px-5 py-2 font-700 text-white hover:bg-key-1000 active:bg-key-1200';

/** A row of a list that may be the one open now. Transparent borders would show in forced colours. */
export const rowLink =
  'border-s-4 border-transparent px-3 hover:bg-solid-gray-50 aria-[current]:border-key-900 aria-[current]:bg-key-50 forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]';
