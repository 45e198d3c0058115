export type {
  DueRoll,
  Recertification,
  Roll,
  RollDecision as Decision,
  RollLine,
  RollSubject as Subject,
} from './generated';
