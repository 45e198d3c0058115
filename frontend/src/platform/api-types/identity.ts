export type {
  AccessEnded,
  AccountListing,
  CredentialView as Credential,
  DemoPerson,
  DemoView as Demo,
  Left,
  ListedAccount,
  Me,
  Reenrolment,
  SessionView as Session,
  Standing as Affiliation,
} from './generated';
