export type {
  NamePrefecture,
  NetworkCounts,
  SetupState as Setup,
  SetupStep,
} from './generated';
