import { expect, test } from 'vitest';
import { usualScene } from './usual-scene';

test.each([
  ['B01', 'S2'],
  ['D03', 'S4'],
  ['E01', 'X1'],
  ['G05', 'X3'],
  ['I06', 'S0'],
  ['E03', undefined],
  ['98', undefined],
])('the usual scene of %s is %s', (content, scene) => {
  expect(usualScene(content)).toBe(scene);
});
