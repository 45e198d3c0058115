/** A municipality on the map of tiles: rows from north to south, columns from west to east. */
export type Tile = { code: string; name: string; row: number; column: number };

const tile = (code: string, name: string, row: number, column: number): Tile => ({ code, name, row, column });

/**
 * 新潟県, laid out by hand after where its municipalities lie to each other: codes and names as in the network of the
 * prefecture.
 */
export const niigataTiles: readonly Tile[] = [
  tile('155861', '粟島浦村', 0, 5),
  tile('152129', '村上市', 0, 6),
  tile('152277', '胎内市', 1, 6),
  tile('155811', '関川村', 1, 7),
  tile('152242', '佐渡市', 2, 1),
  tile('153079', '聖籠町', 2, 5),
  tile('152064', '新発田市', 2, 6),
  tile('151009', '新潟市', 3, 4),
  tile('152234', '阿賀野市', 3, 5),
  tile('153851', '阿賀町', 3, 6),
  tile('153427', '弥彦村', 4, 3),
  tile('153613', '田上町', 4, 4),
  tile('152188', '五泉市', 4, 5),
  tile('152137', '燕市', 5, 3),
  tile('152099', '加茂市', 5, 4),
  tile('154059', '出雲崎町', 6, 2),
  tile('152111', '見附市', 6, 3),
  tile('152048', '三条市', 6, 4),
  tile('155047', '刈羽村', 7, 2),
  tile('152021', '長岡市', 7, 3),
  tile('152226', '上越市', 8, 1),
  tile('152056', '柏崎市', 8, 2),
  tile('152081', '小千谷市', 8, 3),
  tile('152251', '魚沼市', 8, 4),
  tile('152161', '糸魚川市', 9, 0),
  tile('152170', '妙高市', 9, 1),
  tile('152102', '十日町市', 9, 2),
  tile('152269', '南魚沼市', 9, 3),
  tile('154822', '津南町', 10, 2),
  tile('154610', '湯沢町', 10, 3),
];

/** Where there is nothing but the sea: its middle. */
export const niigataSea = { row: 5.5, column: 1 };
