export type ConsultationKind = 'PEER' | 'CASE' | 'SYSTEM';

export type Contact = {
  contactId: string;
  countType: 'NEW' | 'CONT' | 'REOPEN';
  method: string;
  occurredOn: string;
};

export type Consultation = {
  consultationId: string;
  threadId: string;
  kind: ConsultationKind;
  centreId: string;
  centre: string;
  receivedOn: string;
  content: string[];
  scene: string[];
  requester: string;
  method: string;
  contacts: Contact[];
};

/** Of one thread. */
export type Recorded = { recorded: boolean; consultation?: Consultation };

export type RecordConsultation = {
  kind: ConsultationKind;
  content: string[];
  scene: string[];
  requester: string;
  method: string;
  affiliationId?: string;
};

/** `clientId` is made once per contact, so that one sent again is counted once. */
export type AddContact = { clientId: string; method: string; occurredOn?: string };
