import { describe, expect, it } from 'vitest';
import type { OwnLabel } from '../api-types/own-label';
import { ownFirst, withOwn } from './own-labels';

const codes = ['01', '02', '03', '99'].map((code) => ({ code, ja: code, en: code }));
const own: OwnLabel[] = [
  { dimension: 'method', code: '03', label: '窓口' },
  { dimension: 'method', code: '01', label: 'TEL' },
  { dimension: 'method', code: '03', label: '来所' },
];

describe('words of a centre', () => {
  it('bring their codes to the top, each once, and leave none out', () => {
    expect(ownFirst(codes, own).map(({ code }) => code)).toEqual(['03', '01', '02', '99']);
  });

  it('stand before the common label, which stays to be read', () => {
    expect(withOwn('来所・面接', '03', own)).toBe('窓口・来所（来所・面接）');
    expect(withOwn('訪問', '02', own)).toBe('訪問');
  });
});
