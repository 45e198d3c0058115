import type { ConsultationView } from './generated';

export type {
  AddContact,
  ChangeConsultation,
  ConsultationView as Consultation,
  ContactView as Contact,
  CorrectContact,
  EnterConsultation,
  HoursPreview,
  HoursView as Hours,
  JoinThread,
  LedgerLine,
  LedgerView as Ledger,
  OpenTime,
  RecordConsultation,
  RecordedView as Recorded,
  SetHours,
  Week,
} from './generated';

/** A code of the list `kind`. */
export type ConsultationKind = ConsultationView['kind'];

/** Codes by dimension, the primary one first; a dimension nobody said anything about is missing. */
export type Codes = ConsultationView['codes'];
