import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { niigataTiles } from './niigata-tiles';
import { neighbour, shortName, tilesOf } from './tiles';

const network = readFileSync('../src/main/resources/network/niigata.yaml', 'utf8');
const municipalities = [...network.matchAll(/- \{code: "(\d{6})", name: ([^,}]+), population/g)].map(
  ([, key = '', name = '']) => ({ key, name }),
);

const at = (name: string) => {
  const found = niigataTiles.find((tile) => tile.name === name);
  if (!found) throw new Error(`no tile: ${name}`);
  return found;
};

describe('the map of tiles', () => {
  test('has one tile for every municipality of the network', () => {
    expect(municipalities).toHaveLength(30);
    expect(niigataTiles.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual(
      municipalities.map(({ key, name }) => `${key} ${name}`).toSorted(),
    );
  });

  test('has no two tiles in one place', () => {
    expect(new Set(niigataTiles.map(({ row, column }) => `${row}/${column}`)).size).toBe(30);
  });

  test.each([
    ['佐渡市', 'is west of', '新潟市'],
    ['佐渡市', 'is north of', '上越市'],
    ['粟島浦村', 'is west of', '村上市'],
    ['糸魚川市', 'is west of', '上越市'],
    ['村上市', 'is north of', '新発田市'],
    ['新発田市', 'is north of', '五泉市'],
    ['新潟市', 'is north of', '長岡市'],
    ['弥彦村', 'is north of', '燕市'],
    ['見附市', 'is north of', '長岡市'],
    ['長岡市', 'is north of', '小千谷市'],
    ['出雲崎町', 'is north of', '柏崎市'],
    ['小千谷市', 'is west of', '魚沼市'],
    ['十日町市', 'is west of', '南魚沼市'],
    ['魚沼市', 'is north of', '湯沢町'],
    ['上越市', 'is north of', '妙高市'],
    ['新潟市', 'is west of', '阿賀町'],
  ])('%s %s %s', (one, is, other) => {
    if (is === 'is north of') expect(at(one).row).toBeLessThan(at(other).row);
    else expect(at(one).column).toBeLessThan(at(other).column);
  });

  test('is drawn whole when only some of it are asked for; what nobody knows stands below', () => {
    const tiles = tilesOf([
      { key: '152021', name: '長岡市' },
      { key: '152242', name: '佐渡市' },
      { key: '209999', name: '新しい町' },
      { key: '98', name: null },
    ]);
    expect(tiles).toHaveLength(31);
    expect(tiles.at(-1)).toMatchObject({ name: '新しい町', row: 12, column: 0 });
  });

  test('of another prefecture is a grid in the order of its network', () => {
    const other = Array.from({ length: 20 }, (_, place) => ({ key: `32${place}`, name: `町${place}` }));
    const tiles = tilesOf(other);
    expect(tiles.map(({ name }) => name)).toEqual(other.map(({ name }) => name));
    expect(new Set(tiles.map(({ row, column }) => `${row}/${column}`)).size).toBe(20);
  });

  test('calls places by their short names', () => {
    expect(['長岡市', '燕市', '阿賀町', '粟島浦村', '十日町市'].map(shortName)).toEqual([
      '長岡',
      '燕',
      '阿賀',
      '粟島浦',
      '十日町',
    ]);
  });

  test('leads from any tile to every other by arrow keys', () => {
    const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
    const reached = new Set([at('佐渡市')]);
    for (const tile of reached)
      for (const direction of directions) reached.add(neighbour(niigataTiles, tile, direction));
    expect(reached.size).toBe(30);
    expect(neighbour(niigataTiles, at('村上市'), 'ArrowLeft').name).toBe('粟島浦村');
    expect(neighbour(niigataTiles, at('湯沢町'), 'ArrowDown').name).toBe('湯沢町');
  });
});
