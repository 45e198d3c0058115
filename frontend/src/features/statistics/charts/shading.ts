import type { Value } from './series';

/** From one number to another, both included; it is drawn as the step of its index. */
export type Step = { from: number; to: number };

export const mostSteps = 5;

/**
 * Steps that hold about as many places each, so that one large city does not make all others look alike. Zero is of no
 * step, nor is what is hidden.
 */
export function stepsOf(values: Value[]): Step[] {
  const sorted = values
    .filter((value) => value !== null && value > 0)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const different = [...new Set(sorted as number[])];
  const count = Math.min(mostSteps, different.length);
  const steps: Step[] = [];
  for (let step = 0; step < count; step++) {
    const from = different[Math.round((step * different.length) / count)] ?? 0;
    const next = different[Math.round(((step + 1) * different.length) / count)];
    steps.push({ from, to: next === undefined ? (different.at(-1) ?? from) : next - 1 });
  }
  return steps;
}

/** How dark: -1 for nothing, none for what is hidden. */
export function stepAt(steps: Step[], value: Value): number | undefined {
  if (value === null) return undefined;
  return steps.findIndex(({ from, to }) => value >= from && value <= to);
}

/** As many steps as there are, spread over the shades: few steps are not all pale. */
export function shadeOf(step: number, steps: number): number {
  return steps <= 1 ? mostSteps - 1 : Math.round((step * (mostSteps - 1)) / (steps - 1));
}
