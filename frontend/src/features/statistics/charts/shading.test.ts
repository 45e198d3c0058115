import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostSteps, shadeOf, stepAt, stepsOf } from './shading';

describe('shades', () => {
  test('are darker the larger a number is, and tell nothing of a hidden one', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5000)), { maxLength: 40 }), (values) => {
        const steps = stepsOf(values);
        expect(steps.length).toBeLessThanOrEqual(mostSteps);
        const shown = values.filter((value) => value !== null).toSorted((one, other) => one - other);
        let before = -1;
        for (const value of shown) {
          const step = stepAt(steps, value) ?? Number.NaN;
          expect(step === -1).toBe(value === 0);
          expect(step).toBeGreaterThanOrEqual(before);
          before = step;
        }
        expect(stepAt(steps, null)).toBeUndefined();
      }),
    );
  });

  test('reach the darkest one, however few they are', () => {
    for (let steps = 1; steps <= mostSteps; steps++) expect(shadeOf(steps - 1, steps)).toBe(mostSteps - 1);
  });
});
