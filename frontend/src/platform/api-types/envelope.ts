export type {
  EnvelopeAlarm,
  EnvelopeOpening,
  EnvelopeState,
  OpenEnvelope,
  SealedEnvelope,
} from './generated';
