import { describe, expect, it } from 'vitest';
import { periods, searchOf, shapeOf, wishOf, yearBefore } from './wish';

describe('a period', () => {
  it('is known again by its months', () => {
    expect(shapeOf(periods.fiscalYear(2026))).toEqual({ shape: 'fiscalYear', year: 2026, part: 1 });
    expect(shapeOf(periods.calendarYear(2026))).toEqual({ shape: 'calendarYear', year: 2026, part: 1 });
    for (const quarter of [1, 2, 3, 4])
      expect(shapeOf(periods.quarter(2026, quarter))).toEqual({
        shape: 'quarter',
        year: 2026,
        part: quarter,
      });
    for (const month of [4, 12, 1, 3])
      expect(shapeOf(periods.month(2026, month))).toEqual({ shape: 'month', year: 2026, part: month });
  });

  it('ends with the fiscal year in its last quarter', () => {
    expect(periods.quarter(2026, 4)).toEqual({ from: '2027-01', until: '2027-03' });
    expect(periods.month(2026, 3)).toEqual({ from: '2027-03', until: '2027-03' });
  });
});

describe('a wish', () => {
  it('stands in the address and comes back out of it', () => {
    const wish = {
      place: 'served:152021',
      ...periods.quarter(2026, 2),
      axes: ['content', 'month'],
      kind: 'PEER' as const,
    };
    expect(wishOf(searchOf(wish), 2020, 'prefecture')).toEqual(wish);
  });

  it('is the fiscal year of one’s own place where the address says nothing', () => {
    expect(wishOf({}, 2026, 'centre:1')).toMatchObject({
      place: 'centre:1',
      from: '2026-04',
      until: '2027-03',
    });
  });

  it('a year before has the same months', () => {
    expect(yearBefore(wishOf({}, 2026, 'prefecture'))).toMatchObject({ from: '2025-04', until: '2026-03' });
  });
});
