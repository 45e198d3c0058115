export type {
  AccessEnded,
  CredentialView as Credential,
  DemoPerson,
  DemoView as Demo,
  Me,
  Reenrolment,
  SessionView as Session,
  Standing as Affiliation,
} from './generated';
