export type {
  AccessEnded,
  DemoPerson,
  DemoView as Demo,
  Me,
  SessionView as Session,
  Standing as Affiliation,
} from './generated';
