export type {
  DirectoryCard as Card,
  DirectoryListing,
  DirectoryPerson,
  DirectoryPlace,
  ImportLineState,
  ImportView,
  WriteCard,
} from './generated';
