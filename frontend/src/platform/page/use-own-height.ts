import { type RefObject, useEffect, useRef } from 'react';

/** Tells the style sheet how high something sticky is, so that nothing scrolls to rest behind it. */
export function useOwnHeight(property: `--${string}`): RefObject<HTMLDivElement | null> {
  const sticky = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = sticky.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return sticky;
}
