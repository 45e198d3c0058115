import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnswerTimes as Told } from '../../platform/api-types/statistics';
import { answering, sato, show } from '../../testing/show';
import { AnswerTimes } from './answer-times';

const nothing = { asked: 0, answered: 0, halfWithin: null, mostWithin: null };
const told: Told = {
  fiscalYear: 2026,
  rows: [
    { month: '2026-04', own: nothing, all: { ...nothing, asked: 9, answered: 8 } },
    {
      month: '2026-05',
      own: { asked: 3, answered: 2, halfWithin: 45, mostWithin: null },
      all: { asked: 31, answered: 30, halfWithin: 120, mostWithin: 495 },
    },
    {
      month: null,
      own: { asked: 3, answered: 2, halfWithin: 45, mostWithin: null },
      all: { asked: 40, answered: 38, halfWithin: 61, mostWithin: 500 },
    },
  ],
};

describe('how long the first answer takes', () => {
  afterEach(() => vi.unstubAllGlobals());

  const open = (answer: Told) => {
    answering(() => Response.json(answer));
    show(<AnswerTimes fiscalYear={2026} />, sato);
  };

  test('is told in hours and minutes, of one’s own centre and of all', async () => {
    open(told);
    expect(await screen.findByRole('row', { name: '5月 2／3 45分 X 30／31 2時間 8時間15分' })).toBeVisible();
    expect(screen.getByRole('row', { name: '年度 2／3 45分 X 38／40 1時間1分 8時間20分' })).toBeVisible();
  });

  test('is told of nothing that was not answered, and not where answers are few', async () => {
    open(told);
    expect(await screen.findByRole('row', { name: '4月 0／0 - - 8／9 X X' })).toBeVisible();
  });

  test('has no column of one’s own for those of no centre', async () => {
    open({ ...told, rows: told.rows.map((row) => ({ ...row, own: null })) });
    expect(await screen.findByRole('columnheader', { name: '県全体' })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: '自分の拠点' })).toBeNull();
  });
});
