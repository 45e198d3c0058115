/** How much of a whole, as a bar. The numbers always stand beside it in words, so the picture is silent. */
export function ShareBar({ part, whole }: { part: number; whole: number }) {
  const share = whole === 0 ? 0 : (100 * part) / whole;
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-2 w-full rounded-full bg-solid-gray-100 forced-colors:border forced-colors:border-[CanvasText]"
    >
      <rect width={share} height="6" className="fill-key-900 forced-colors:fill-[Highlight]" />
    </svg>
  );
}
