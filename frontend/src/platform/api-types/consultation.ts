import type { ConsultationView } from './generated';

export type {
  AddContact,
  ConsultationView as Consultation,
  ContactView as Contact,
  RecordConsultation,
  RecordedView as Recorded,
} from './generated';

/** A code of the list `kind`. */
export type ConsultationKind = ConsultationView['kind'];
