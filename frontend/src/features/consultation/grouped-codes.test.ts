import { expect, test } from 'vitest';
import { groupedCodes } from './grouped-codes';

test('puts codes under their parent and leaves その他 and 不明 for the end', () => {
  const code = (name: string, parent?: string) => ({
    code: name,
    ja: name,
    en: name,
    ...(parent ? { parent } : {}),
  });
  const groups = groupedCodes([
    code('A'),
    code('A01', 'A'),
    code('B'),
    code('B06', 'B'),
    code('98'),
    code('99'),
  ]);
  expect(groups.map(({ parent, codes }) => [parent?.code, codes.map((one) => one.code)])).toEqual([
    ['A', ['A01']],
    ['B', ['B06']],
    [undefined, ['98', '99']],
  ]);
});
