import type { Cells } from './generated';

export type {
  AxisKey,
  AxisKeys,
  BoundaryMap,
  Cells as CountPair,
  CentreRow,
  ContentRow,
  CrossCell,
  CrossRow,
  CrossTable,
  LoadMap,
  MonthlyTable as MonthlyStatistics,
  TableKind as StatisticsKind,
  YearRow,
  YearSum,
  YearTable,
} from './generated';

/** null: a number too small to show. */
export type Cell = Cells['contacts'];
