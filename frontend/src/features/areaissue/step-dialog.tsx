import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AreaIssueState } from '../../platform/api-types/areaissue';
import { fieldText } from '../../platform/problem/problem-text';
import { Choice, ChoiceGroup } from '../../ui/choice';
import { TextAreaField } from '../../ui/text-area-field';
import { DialogForm, type DialogProps } from './dialog-form';
import { useTakeStep } from './get-area-issues';
import { following, states, useStateWords } from './state-words';
import { useSeen } from './use-seen';

/** To another state, forward or back; nothing of what was before is taken away. */
export function StepDialog({ issue, onClose, onDone }: DialogProps) {
  const words = useStateWords();
  const { steps, state: current } = issue;
  const [state, setState] = useState<AreaIssueState>(following(current));
  const [note, setNote] = useState('');
  const step = useTakeStep(issue.issueId);
  const problem = step.error ?? undefined;
  const after = useSeen(steps.length, problem);
  return (
    <DialogForm
      heading={current ? <Trans>状態を変える</Trans> : <Trans>公開する</Trans>}
      send={current ? <Trans>変える</Trans> : <Trans>公開する</Trans>}
      problem={problem}
      shown={['note']}
      busy={step.isPending}
      onSend={() => step.mutate({ after, state, note: note.trim() }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {!current && (
        <p>
          <Trans>公開すると、県内のコーディネーターと県の担当者に見えるようになります。</Trans>
        </p>
      )}
      <ChoiceGroup legend={<Trans>次の状態</Trans>}>
        {states
          .filter((one) => one !== current)
          .map((one) => (
            <Choice
              key={one}
              type="radio"
              name="state"
              checked={one === state}
              onChange={() => setState(one)}
            >
              {words[one]}
            </Choice>
          ))}
      </ChoiceGroup>
      <TextAreaField
        optional={<Trans>任意</Trans>}
        rows={3}
        label={<Trans>ひとこと（理由や経過）</Trans>}
        hint={<Trans>個人のわかることは書かないでください。1,000文字まで。</Trans>}
        value={note}
        onChange={setNote}
        error={fieldText(problem, 'note')}
      />
    </DialogForm>
  );
}
