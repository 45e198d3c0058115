import { useEffect, useState } from 'react';
import { dropKept, keepThroughStepUp, keptThroughStepUp } from './step-up';

/**
 * For a step that asks who is there. `intent` is what was kept when the page was left for it: open the dialog again with
 * that, so that one press is left to do. Nothing is done by itself.
 */
export function useStepUp<T>(name: string): { intent: T | null; keep: (intent: T) => void } {
  const [intent] = useState(() => keptThroughStepUp<T>(name));
  useEffect(() => dropKept(name), [name]);
  return { intent, keep: (next) => keepThroughStepUp(name, next) };
}
