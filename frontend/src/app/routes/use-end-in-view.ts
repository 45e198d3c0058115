import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

type EndInView = { end: RefObject<HTMLDivElement | null>; inView: boolean; follow: () => void };

/** Begins at the first unread post, keeps somebody who is at the end there, leaves who reads further up in peace. */
export function useEndInView(content: string): EndInView {
  const end = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [inView, setInView] = useState(false);

  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        const seen = entry?.isIntersecting ?? false;
        following.current = seen;
        setInView(seen);
      },
      { rootMargin: '0px 0px 80px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const unread = document.getElementById('first-unread');
    following.current = !unread;
    unread?.scrollIntoView({ block: 'center' });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new post moves the end
  useLayoutEffect(() => {
    if (following.current) end.current?.scrollIntoView({ block: 'end' });
  }, [content]);

  const follow = useCallback(() => {
    following.current = true;
    requestAnimationFrame(() => end.current?.scrollIntoView({ block: 'end' }));
  }, []);
  return { end, inView, follow };
}
