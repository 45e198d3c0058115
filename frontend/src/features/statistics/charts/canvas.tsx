import type { ReactNode } from 'react';

type Props = { width: number; height: number; children: ReactNode };

/** What is drawn, on white in every setting; it shrinks on narrow paper. Its words stand beside it. */
export function Canvas({ width, height, children }: Props) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      className="h-auto max-w-full bg-white forced-color-adjust-none"
    >
      {children}
    </svg>
  );
}
