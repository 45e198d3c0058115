import { describe, expect, test } from 'vitest';
import { issueOfCell } from './raise-issue';
import { periods, type TableWish } from './wish';

const wish: TableWish = {
  place: 'area:kaetsu',
  ...periods.fiscalYear(2026),
  axes: ['month', 'content', 'quarter'],
  kind: 'CONSULTATION',
};

describe('an issue out of a cell', () => {
  test('is of the code, of the place, and of the months of the cell', () => {
    expect(issueOfCell(wish, ['*', 'B01'])).toEqual({
      dimension: 'content',
      code: 'B01',
      place: 'area:kaetsu',
      ...periods.fiscalYear(2026),
    });
    expect(issueOfCell(wish, ['2026-05', 'B01'])).toMatchObject({ from: '2026-05', until: '2026-05' });
    expect(issueOfCell(wish, ['*', 'B01', '2027-01'])).toMatchObject({ from: '2027-01', until: '2027-03' });
    const part = { ...wish, from: '2026-08', until: '2026-08' };
    expect(issueOfCell(part, ['*', 'B01', '2026-07'])).toMatchObject({ from: '2026-08', until: '2026-08' });
  });

  test('of the whole prefecture names no place', () => {
    expect(issueOfCell({ ...wish, place: 'prefecture' }, ['*', 'B01'])).not.toHaveProperty('place');
  });

  test('there is none without a code, nor of a place an issue cannot name', () => {
    expect(issueOfCell(wish, ['2026-05'])).toBeUndefined();
    expect(issueOfCell(wish, ['*', '*'])).toBeUndefined();
    expect(issueOfCell({ ...wish, place: 'residence:152021' }, ['*', 'B01'])).toBeUndefined();
    expect(issueOfCell({ ...wish, place: 'served:152021' }, ['*', 'B01'])).toBeUndefined();
  });
});
