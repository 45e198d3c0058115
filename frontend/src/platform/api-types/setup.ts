export type {
  InviteCoordinator,
  Invited,
  NamePrefecture,
  NetworkCounts,
  SetupState as Setup,
  SetupStep,
} from './generated';
