import { describe, expect, it } from 'vitest';
import type { WantedCode } from '../../platform/api-types/code-list';
import { added, moved } from './wanted';

const code = (one: string, parent: string | null = null, heading = false): WantedCode => ({
  code: one,
  parent,
  heading,
  ja: one,
  en: one,
  retired: false,
});
const list = [
  code('A', null, true),
  code('A01', 'A'),
  code('A02', 'A'),
  code('B', null, true),
  code('B01', 'B'),
  code('99'),
];
const order = (codes: WantedCode[]) => codes.map((one) => one.code).join(' ');

describe('the codes of a draft', () => {
  it('move among those of their heading only', () => {
    expect(order(moved(list, 1, 1))).toBe('A A02 A01 B B01 99');
    expect(order(moved(list, 2, 1))).toBe('A A01 A02 B B01 99');
    expect(order(moved(list, 4, -1))).toBe('A A01 A02 B B01 99');
  });

  it('go along with their heading', () => {
    expect(order(moved(list, 3, -1))).toBe('B B01 A A01 A02 99');
    expect(order(moved(list, 0, 1))).toBe('B B01 A A01 A02 99');
  });

  it('come new as the last of their heading, or before その他 and 不明', () => {
    expect(order(added(list, code('A03', 'A')))).toBe('A A01 A02 A03 B B01 99');
    expect(order(added(list, code('X')))).toBe('A A01 A02 B B01 X 99');
  });
});
