import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../platform/clock/day';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useAddContact } from './add-contact';
import { CodeSelect } from './code-select';

type Props = { channelId: string; threadId: string; onClose: () => void; onDone: () => void };

export function AddContactDialog({ channelId, threadId, onClose, onDone }: Props) {
  const [method, setMethod] = useState('01');
  const [day, setDay] = useState(() => dayOf(new Date()));
  const [clientId] = useState(() => uuidV7());
  const add = useAddContact(channelId, threadId);
  return (
    <Overlay open onClose={onClose} heading={<Trans>対応を追加</Trans>}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(
            { clientId, codes: { method: [method] }, ...(day ? { occurredOn: day } : {}) },
            { onSuccess: onDone },
          );
        }}
      >
        <p>
          <Trans>同じ相談への2回目以降の対応です。延べ件数が1つ増え、新規件数は変わりません。</Trans>
        </p>
        <CodeSelect label={<Trans>方法</Trans>} dimension="method" value={method} onChange={setMethod} />
        <TextField
          type="date"
          label={<Trans>対応した日</Trans>}
          value={day}
          onChange={setDay}
          error={fieldText(add.error ?? undefined, 'occurredOn')}
        />
        <ProblemNote problem={add.error ?? undefined} shown={['occurredOn']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={add.isPending}>
            <Trans>追加する</Trans>
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
