import type { ReactNode } from 'react';
import { useOwnHeight } from '../platform/page/use-own-height';

/** What must stay in sight at the top. */
export function StickyBars({ children }: { children: ReactNode }) {
  return (
    <div ref={useOwnHeight('--bars')} className="sticky top-0 z-30 print:hidden">
      {children}
    </div>
  );
}
