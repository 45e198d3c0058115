import { describe, expect, test } from 'vitest';
import { phrases } from './phrases';

describe('a name is broken where a reader would break it', () => {
  test.each([
    ['ケアプランあさひ', 'ケアプラン|あさひ'],
    ['訪問看護ステーションしなの', '訪問看護|ステーション|しなの'],
    ['しばた地域医療介護連携センター', 'しばた|地域|医療介護連携|センター'],
    ['在宅医療推進センター（五泉市東蒲原郡医師会）', '在宅医療推進|センター|（五泉市|東蒲原郡|医師会）'],
    ['介護支援専門員(ケアマネジャー)', '介護支援専門員|(ケアマネジャー)'],
    ['在宅医療・介護連携コーディネーター', '在宅医療・|介護連携|コーディネーター'],
    ['新潟県コーディネーター', '新潟県|コーディネーター'],
  ])('%s', (name, pieces) => expect(phrases(name).join('|')).toBe(pieces));
});

describe('and a word is left whole', () => {
  test.each([
    '十日町市',
    '新潟市立病院',
    '郡市医師会',
    'ケアセンターの方',
    '新潟県からのお知らせ',
    '長谷川 ハル',
  ])('%s', (name) => expect(phrases(name)).toEqual([name]));
});
