import type { ReactNode } from 'react';

type Props = { deepest: boolean; className?: string; children: ReactNode };

/** One of the panes: alone on a phone, beside the others and scrolling by itself on a desk. */
export function Pane({ deepest, className = '', children }: Props) {
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`clear-of-bars min-h-0 flex-col panes:flex panes:overflow-y-auto focus-visible:-outline-offset-4 print:overflow-visible! ${deepest ? 'flex flex-1' : 'hidden print:hidden!'} ${className}`}
    >
      {children}
    </div>
  );
}
