import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Consultation } from '../../platform/api-types/consultation';
import { dayOf } from '../../platform/clock/day';
import { clockOf } from '../../platform/clock/time-text';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ContactDialog } from './contact-dialog';
import { asCommand, type ContactWords } from './contact-fields';
import { useFollowUp } from './get-ledger';

type Props = { matter: Consultation; onClose: () => void; onDone: () => void };

/** A further contact, said by who keeps the ledger. */
export function FollowUpDialog({ matter, onClose, onDone }: Props) {
  const [clientId] = useState(() => uuidV7());
  const follow = useFollowUp(matter.consultationId);
  return (
    <ContactDialog
      heading={<Trans>対応を追加</Trans>}
      answer={<Trans>追加する</Trans>}
      start={usual(matter)}
      saving={follow}
      onSave={(words) => follow.mutate({ clientId, ...asCommand(words) }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}

/** It is usually with the same person in the same way, now. */
function usual(matter: Consultation): ContactWords {
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
