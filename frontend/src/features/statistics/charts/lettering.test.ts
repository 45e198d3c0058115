import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleTo, textWidth, wrapped } from './lettering';

describe('letters of a picture', () => {
  test('are broken between Japanese letters, not before what ends something nor after what begins it', () => {
    expect(wrapped('連携体（退院）', 56, 14, 3)).toEqual(['連携体', '（退院）']);
    expect(wrapped('薬局・服薬管理', 42, 14, 3)).toEqual(['薬局・', '服薬管', '理']);
    expect(wrapped('long-term-care side', 90, 14, 3)).toEqual(['long-term-', 'care side']);
    expect(wrapped('Home care support', 80, 14, 3)).toEqual(['Home care', 'support']);
  });

  test('end with … where there is no more room', () => {
    const [first, second, ...more] = wrapped('医療費・経済的問題・その他の相談', 70, 14, 2);
    expect(first).toBe('医療費・経');
    expect(second).toMatch(/…$/);
    expect(textWidth(second ?? '', 14)).toBeLessThanOrEqual(70);
    expect(more).toEqual([]);
  });

  test('stand beside a scale that is long enough, of whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (most) => {
        const { whole, parts } = scaleTo(most);
        expect(whole).toBeGreaterThanOrEqual(most);
        expect(whole).toBeLessThanOrEqual(Math.max(5, 1.5 * most));
        expect(whole % parts).toBe(0);
      }),
    );
  });
});
