import type { ConsultationView } from './generated';

export type {
  AddContact,
  ChangeConsultation,
  ConsultationView as Consultation,
  ContactView as Contact,
  CorrectContact,
  EnterConsultation,
  LedgerLine,
  LedgerView as Ledger,
  RecordConsultation,
  RecordedView as Recorded,
} from './generated';

/** A code of the list `kind`. */
export type ConsultationKind = ConsultationView['kind'];

/** Codes by dimension, the primary one first; a dimension nobody said anything about is missing. */
export type Codes = ConsultationView['codes'];
