import { describe, expect, test } from 'vitest';
import { looksLike } from './looks-like';

const kinds = (text: string) => looksLike(text).map(({ kind }) => kind);

describe('what may tell of whom an example is', () => {
  test.each([
    ['day', '11月3日に退院した'],
    ['day', '令和8年11月3日'],
    ['day', '2026/11/3に相談'],
    ['day', '１１月３日に退院した'],
    ['age', '92歳の方'],
    ['age', '103才'],
    ['phone', '025-123-4567に電話'],
    ['phone', '09012345678'],
    ['address', '中央2丁目'],
    ['address', '〒950-0001'],
    ['address', '1-2-3に住む'],
    ['name', '長谷川様から'],
    ['name', '鈴木さんの家'],
    ['name', '山田先生が往診'],
  ])('%s: %s', (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  test('words about nobody in particular are left alone', () => {
    expect(
      looksLike(
        '80歳代、独居。3日後に退院し、2か月後に在宅で看取り。娘さんと主治医の先生、患者さんの希望を聞いた。A病院。',
      ),
    ).toEqual([]);
  });

  test('says what it found, once', () => {
    expect(looksLike('鈴木さん。鈴木さん。')).toEqual([{ kind: 'name', found: '鈴木さん' }]);
  });
});
