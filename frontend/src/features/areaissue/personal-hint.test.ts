import { describe, expect, test } from 'vitest';
import { looksPersonal } from './personal-hint';

describe('a text about an area', () => {
  test.each([
    '連絡先は025-123-4567です',
    '番号 ０１２３４５６７８９ の方',
    '昭和12年3月4日生まれ',
    '山田さんの退院が遅れた',
    '佐藤様のご家族から',
  ])('that may name somebody is noticed: %s', (text) => expect(looksPersonal(text)).toBe(true));

  test.each([
    '患者さんとご家族の不安が大きい',
    '令和8年度は2025年度より12件多い',
    '夜間に往診できる医師が3人しかいない',
    '',
  ])('that names nobody is left alone: %s', (text) => expect(looksPersonal(text)).toBe(false));
});
