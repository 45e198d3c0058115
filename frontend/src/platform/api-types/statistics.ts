import type { Cells } from './generated';

export type {
  AnswerRow,
  AnswerTime,
  AnswerTimes,
  AxisKey,
  AxisKeys,
  BoundaryMap,
  CellContacts,
  Cells as CountPair,
  CentreRow,
  ContentRow,
  CrossCell,
  CrossRow,
  CrossTable,
  LoadMap,
  MonthlyTable as MonthlyStatistics,
  SavedQuestion,
  SaveQuestion,
  TableKind as StatisticsKind,
  YearRow,
  YearSum,
  YearTable,
} from './generated';

/** null: a number too small to show. */
export type Cell = Cells['contacts'];
