import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { LogPeriod, Review } from '../../platform/api-types/accesslog';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useSignOff } from './sign-off';

type Props = { period: LogPeriod; onSigned: (review: Review) => void; onClose: () => void };

export function SignOffDialog({ period, onSigned, onClose }: Props) {
  const { t } = useLingui();
  const signOff = useSignOff();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const [note, setNote] = useState('');
  const error = (field: string) => fieldText(signOff.error ?? undefined, field);
  return (
    <Overlay open onClose={onClose} heading={<Trans>点検済みにする</Trans>}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          signOff.mutate({ from, to, note: note.trim() }, { onSuccess: onSigned });
        }}
      >
        <p>
          <Trans>点検した人と日時、その時の件数が残ります。あとから書き換えることはできません。</Trans>
        </p>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            type="date"
            label={<Trans>初めの日</Trans>}
            value={from}
            onChange={setFrom}
            error={error('from')}
          />
          <TextField
            type="date"
            label={<Trans>終わりの日</Trans>}
            value={to}
            onChange={setTo}
            error={error('to')}
          />
        </div>
        <TextAreaField
          label={<Trans>点検の結果</Trans>}
          hint={<Trans>確かめたこと、見つかったこと、とった対応を書きます。</Trans>}
          rows={4}
          value={note}
          onChange={setNote}
          error={error('note')}
        />
        <ProblemNote problem={signOff.error ?? undefined} shown={['from', 'to', 'note']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            type="submit"
            busy={signOff.isPending}
            unavailable={note.trim() === '' && t`点検の結果を入力してください。`}
          >
            <Trans>点検済みにする</Trans>
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
