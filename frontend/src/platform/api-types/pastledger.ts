export type {
  ColumnMeaning,
  ExplainPast,
  KeepPast,
  PastColumn,
  PastKept,
  PastLedgerView as PastLedger,
  PastPreview,
  PastTerm,
  PastWrongLine,
  PastYear,
  TermMeaning,
} from './generated';
