/** null: a number too small to show. */
export type Cell = number | null;

export type StatisticsKind = 'PEER' | 'CONSULTATION';

export type CountPair = { newMatters: Cell; contacts: Cell };

export type CentreRow = CountPair & { organizationId: string; name: string; area?: string | null };
export type ContentRow = CountPair & { code: string };

export type MonthlyStatistics = {
  month: string;
  kind: StatisticsKind;
  listVersion: string;
  centres: CentreRow[];
  contents: ContentRow[];
  total: CountPair;
};
