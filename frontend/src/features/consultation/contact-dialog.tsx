import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Consultation, Contact } from '../../platform/api-types/consultation';
import { dayOf } from '../../platform/clock/day';
import { clockOf } from '../../platform/clock/time-text';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { asCommand, type ContactWords, MoreContactFields, WhenFields, WhoAndHow } from './contact-fields';
import { useCorrectContact, useFollowUp } from './get-ledger';

type Props = { matter: Consultation; contact: Contact | null; onClose: () => void; onDone: () => void };

/** A further contact, or one that is corrected. */
export function ContactDialog({ matter, contact, onClose, onDone }: Props) {
  const { consultationId } = matter;
  const [words, setWords] = useState(() => start(matter, contact));
  const [clientId] = useState(() => uuidV7());
  const follow = useFollowUp(consultationId);
  const correct = useCorrectContact(consultationId, contact?.contactId ?? '');
  const { error, isPending } = contact ? correct : follow;
  const problem = error ?? undefined;
  const fields = { contact: words, onChange: setWords };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (contact) {
      correct.mutate(
        {
          version: contact.version,
          occurredOn: words.day,
          ...(words.time ? { occurredAt: words.time } : {}),
          codes: words.codes,
          withdrawn: contact.countType === undefined,
        },
        { onSuccess: onDone },
      );
    } else {
      follow.mutate({ clientId, ...asCommand(words) }, { onSuccess: onDone });
    }
  }

  return (
    <Overlay
      open
      wide
      onClose={onClose}
      heading={contact ? <Trans>対応の記録を直す</Trans> : <Trans>対応を追加</Trans>}
    >
      <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
        <WhenFields {...fields} problem={problem} />
        <WhoAndHow {...fields} />
        <MoreContactFields {...fields} />
        <ProblemNote problem={problem} shown={['occurredOn', 'occurredAt']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={isPending}>
            {contact ? <Trans>直す</Trans> : <Trans>追加する</Trans>}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}

/** A further contact is usually with the same person in the same way, now. */
function start(matter: Consultation, contact: Contact | null): ContactWords {
  if (contact) {
    return {
      day: contact.occurredOn,
      time: contact.occurredAt?.slice(0, 5) ?? '',
      codes: contact.codes,
    };
  }
  const { requester, requesterOrganization, method } = matter.contacts[0]?.codes ?? {};
  const now = new Date();
  return {
    day: dayOf(now),
    time: clockOf(now),
    codes: {
      ...(requester ? { requester } : {}),
      ...(requesterOrganization ? { requesterOrganization } : {}),
      ...(method ? { method } : {}),
    },
  };
}
