import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Consultation } from '../../platform/api-types/consultation';
import { CodeYear, lastYear } from '../../platform/code-list/code-year';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useChangeConsultation } from './get-ledger';
import { ContentFields, KindField, type Matter, MoreMatterFields } from './matter-fields';

type Props = { matter: Consultation; onClose: () => void; onDone: () => void };

/** Marks a matter anew. What was typed stays when somebody else was first. */
export function MatterDialog({ matter, onClose, onDone }: Props) {
  const { consultationId, version } = matter;
  const [now, setNow] = useState<Matter>({
    kind: matter.kind,
    residence: matter.residence,
    codes: matter.codes,
  });
  const [summary, setSummary] = useState(matter.summary ?? '');
  const [person, setPerson] = useState('');
  const change = useChangeConsultation(consultationId);
  const problem = change.error ?? undefined;
  const fields = { matter: now, onChange: setNow };

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate(
      {
        version,
        kind: now.kind,
        residence: now.residence,
        codes: now.codes,
        summary,
        person,
      },
      { onSuccess: onDone },
    );
  }

  return (
    <Overlay open wide onClose={onClose} heading={<Trans>記録を直す</Trans>}>
      <CodeYear value={lastYear(matter)}>
        <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
          <KindField {...fields} />
          <ContentFields {...fields} />
          <TextAreaField
            optional
            rows={3}
            label={<Trans>要旨</Trans>}
            hint={<Trans>この拠点の人だけが読めます。1,000文字まで。</Trans>}
            value={summary}
            onChange={setSummary}
            error={fieldText(problem, 'summary')}
          />
          <MoreMatterFields {...fields} />
          <TextField
            optional
            label={<Trans>整理番号</Trans>}
            hint={<Trans>書くと、その番号の方として数え直します。番号そのものは保存されません。</Trans>}
            autoComplete="off"
            maxLength={40}
            value={person}
            onChange={setPerson}
            error={fieldText(problem, 'person')}
          />
          <ProblemNote problem={problem} shown={['summary', 'person']} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button variant="secondary" onPress={onClose}>
              <Trans>やめる</Trans>
            </Button>
            <Button type="submit" busy={change.isPending}>
              <Trans>直す</Trans>
            </Button>
          </div>
        </form>
      </CodeYear>
    </Overlay>
  );
}
