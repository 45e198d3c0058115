import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../platform/clock/day';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { useAddContact } from './add-contact';
import { ContactDialog } from './contact-dialog';
import { asCommand } from './contact-fields';

type Props = { channelId: string; threadId: string; onClose: () => void; onDone: () => void };

const phone = '01';

/** A further contact, said by a member of the thread. */
export function AddContactDialog({ channelId, threadId, onClose, onDone }: Props) {
  const [clientId] = useState(() => uuidV7());
  const add = useAddContact(channelId, threadId);
  return (
    <ContactDialog
      brief
      heading={<Trans>対応を追加</Trans>}
      hint={<Trans>同じ相談への2回目以降の対応です。延べ件数が1つ増え、新規件数は変わりません。</Trans>}
      answer={<Trans>追加する</Trans>}
      start={{ day: dayOf(new Date()), time: '', codes: { method: [phone] } }}
      saving={add}
      onSave={(words) => add.mutate({ clientId, ...asCommand(words) }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}
