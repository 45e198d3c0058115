import { useEffect, useRef } from 'react';
import { markRead } from './mark-read';

/** Says "read up to here" when the end of the thread is on the screen of somebody who is looking. */
export function useMarkRead(threadId: string, lastSeq: number, atEnd: boolean): void {
  const told = useRef(0);
  useEffect(() => {
    function tell() {
      if (!atEnd || lastSeq <= told.current || document.visibilityState !== 'visible') return;
      const before = told.current;
      told.current = lastSeq;
      markRead(threadId, lastSeq).catch(() => {
        told.current = before;
      });
    }
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [threadId, lastSeq, atEnd]);
}
