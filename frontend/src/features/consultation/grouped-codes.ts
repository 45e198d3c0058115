import type { Code } from '../../platform/api-types/code-list';

export type CodeGroup = { parent: Code | undefined; codes: Code[] };

/** Selectable codes under their parent; those without a parent (その他, 不明) come last, by themselves. */
export function groupedCodes(codes: readonly Code[]): CodeGroup[] {
  const parents = codes.filter(({ code }) => codes.some((one) => one.parent === code));
  const groups: CodeGroup[] = parents.map((parent) => ({
    parent,
    codes: codes.filter((code) => code.parent === parent.code),
  }));
  const alone = codes.filter((code) => !code.parent && !parents.includes(code));
  return alone.length > 0 ? [...groups, { parent: undefined, codes: alone }] : groups;
}
