import { type ReactNode, useEffect, useRef } from 'react';

/** What must stay in sight at the top. Its height is known to the style sheet, so that other sticky things stay below. */
export function StickyBars({ children }: { children: ReactNode }) {
  const bars = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bars.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      document.documentElement.style.setProperty('--bars', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={bars} className="sticky top-0 z-30">
      {children}
    </div>
  );
}
