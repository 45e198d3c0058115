/** Where a long name may be broken: beside these marks, where the script changes, after 地域, 市 and 郡. */
const breaks = [
  /(?<=[・、，／/）)])(?=[^）)])/u,
  /(?<=[^\s（(])(?=[（(])/u,
  /(?<=\p{sc=Han}{2})(?=[\p{sc=Katakana}])/u,
  /(?<=[\p{sc=Katakana}ー]{2})(?=\p{sc=Han}{2})/u,
  // One that begins like a particle may be one: センターの is a phrase, ステーション|ひなた are two.
  /(?<=[\p{sc=Katakana}ー]{2})(?=(?![のをはがにへともでや])\p{sc=Hiragana}{2})/u,
  /(?<=(?<![おご])\p{sc=Hiragana}(?<!お|ご))(?=\p{sc=Han}{2})/u,
  /(?<=\p{sc=Han}{2}[市郡])(?=[^市立内民町場]\p{sc=Han})/u,
  /(?<=地域)(?=\p{sc=Han}{2})/u,
];

const anyBreak = new RegExp(breaks.map(({ source }) => source).join('|'), 'u');

/** A name in the pieces that a reader takes in at a glance. */
export function phrases(name: string): string[] {
  return name.split(anyBreak);
}
