export type {
  GrantView as Grant,
  Judgement,
  OpenGrant,
  Reason,
  ReviewGrant,
  WaitingReview,
} from './generated';
