export type HintKind = 'day' | 'age' | 'phone' | 'address' | 'name';

/** What in a text may tell of whom it is. */
export type Hint = { kind: HintKind; found: string };

const rules: [HintKind, RegExp][] = [
  [
    'day',
    /((令和|平成|昭和|大正|明治)\s*(\d+|元)\s*年|(19|20)\d{2}\s*年|\d{1,2}\s*月)\s*\d{1,2}\s*(月\s*\d{1,2}\s*)?日?/g,
  ],
  ['day', /(19|20)\d{2}[/.-]\d{1,2}[/.-]\d{1,2}/g],
  ['age', /(9\d|1[0-2]\d)\s*[歳才]/g],
  ['phone', /0\d{1,4}[-(]?\d{1,4}[-)]?\d{3,4}/g],
  [
    'address',
    /〒?\d{3}-\d{4}(?!\d)|[一-龠々ヶ]{1,6}\d*丁目|\d+番地?(\d+号)?|\d+-\d+-\d+(?!\d)|[一-龠々ヶ]{2,4}(町|村|字)[一-龠々]{0,4}\d+/g,
  ],
  ['name', /[一-龠々]{1,4}(様|さん|氏|くん|ちゃん|先生)/g],
];
const nobody =
  /^(患者|家族|利用者|相談者|皆|奥|娘|息子|子|孫|父|母|夫|妻|兄|姉|弟|妹|住民|高齢者|医師|主治医|看護師|担当|本人|お客|親|嫁|旦那|主治|かかりつけ)(様|さん|氏|先生|くん|ちゃん)$/;

/** Small rules anybody can check. They only hint: whoever writes decides. */
export function looksLike(text: string): Hint[] {
  const plain = text.normalize('NFKC');
  const hints: Hint[] = [];
  for (const [kind, rule] of rules) {
    for (const [found] of plain.matchAll(rule)) {
      const known = hints.some((one) => one.found.includes(found));
      if (!known && !nobody.test(found)) hints.push({ kind, found });
    }
  }
  return hints;
}
