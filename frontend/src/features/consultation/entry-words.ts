import type { EnterConsultation } from '../../platform/api-types/consultation';
import { dayOf } from '../../platform/clock/day';
import { clockOf } from '../../platform/clock/time-text';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { unknown } from './codes';
import { asCommand, type ContactWords } from './contact-fields';
import type { Matter } from './matter-fields';

const phone = '01';

/** What somebody has typed of a call; `clientId` stays the same however often it is sent. */
export type EntryWords = {
  clientId: string;
  matter: Matter;
  contact: ContactWords;
  summary: string;
  person: string;
};

export function blankEntry(): EntryWords {
  const now = new Date();
  return {
    clientId: uuidV7(),
    matter: { kind: 'CASE', residence: unknown, codes: {} },
    contact: { day: dayOf(now), time: clockOf(now), codes: { method: [phone] } },
    summary: '',
    person: '',
  };
}

/** `centreId` is empty where the person coordinates one centre only. */
export function entryCommand(words: EntryWords, centreId: string): EnterConsultation {
  const { clientId, matter, contact, summary, person } = words;
  const { codes, ...when } = asCommand(contact);
  return {
    clientId,
    kind: matter.kind,
    residence: matter.residence,
    codes: { ...matter.codes, ...codes },
    ...when,
    summary,
    person,
    ...(centreId ? { centreId } : {}),
  };
}
