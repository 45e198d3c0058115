export type {
  HandoverPack,
  HoldingView as Holding,
  RewriteItem,
  SeatCandidate,
  SeatItem,
  SeatItemKind,
  SeatListing,
  SeatView as Seat,
  WriteItem,
} from './generated';
