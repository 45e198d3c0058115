export type {
  DueRoll,
  Recertification,
  Roll,
  RollDecision as Decision,
  RollLine,
  RollOverview,
  RollSubject as Subject,
} from './generated';
