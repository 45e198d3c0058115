import { useEffect } from 'react';
import { useNow } from '../../platform/clock/use-now';

/** Counts down from what the server said when it answered, and says once when it is over. */
export function useSecondsLeft(secondsLeft: number, readAt: number, onExpired: () => void): number {
  const now = useNow(1_000);
  const left = Math.max(0, Math.ceil(secondsLeft - (now.getTime() - readAt) / 1_000));
  const expired = left === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer of the server
  useEffect(() => {
    if (expired) onExpired();
  }, [expired, readAt]);
  return left;
}
