import { useLingui } from '@lingui/react';
import { fullTimeText, timeText } from './time-text';
import { useNow } from './use-now';

export function TimeStamp({ at, className = '' }: { at: string; className?: string }) {
  useLingui();
  const now = useNow(60_000);
  return (
    <time dateTime={at} title={fullTimeText(at)} className={`whitespace-nowrap tabular-nums ${className}`}>
      {timeText(at, now)}
    </time>
  );
}
