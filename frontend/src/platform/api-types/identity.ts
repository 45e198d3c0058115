export type {
  AccessEnded,
  AccountListing,
  DemoPerson,
  DemoView as Demo,
  Left,
  ListedAccount,
  Me,
  SessionView as Session,
  Standing as Affiliation,
} from './generated';
