import { Trans } from '@lingui/react/macro';
import type { Consultation, Contact } from '../../platform/api-types/consultation';
import { ContactDialog } from './contact-dialog';
import { useCorrectContact } from './get-ledger';

type Props = { matter: Consultation; contact: Contact; onClose: () => void; onDone: () => void };

/** Corrects a contact; whether it counts stays as it is. */
export function CorrectDialog({ matter, contact, onClose, onDone }: Props) {
  const { contactId, version, occurredOn, occurredAt, codes, countType } = contact;
  const correct = useCorrectContact(matter.consultationId, contactId);
  return (
    <ContactDialog
      heading={<Trans>対応の記録を直す</Trans>}
      answer={<Trans>直す</Trans>}
      start={{ day: occurredOn, time: occurredAt?.slice(0, 5) ?? '', codes }}
      saving={correct}
      onSave={({ day, time, codes: now }) =>
        correct.mutate(
          {
            version,
            occurredOn: day,
            ...(time ? { occurredAt: time } : {}),
            codes: now,
            withdrawn: countType === undefined,
          },
          { onSuccess: onDone },
        )
      }
      onClose={onClose}
    />
  );
}
