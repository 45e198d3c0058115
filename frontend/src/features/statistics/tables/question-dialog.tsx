import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { ApiProblem } from '../../../platform/api/api-problem';
import { ProblemNote } from '../../../platform/problem/problem-note';
import { fieldText } from '../../../platform/problem/problem-text';
import { Button } from '../../../ui/button';
import { Overlay } from '../../../ui/overlay';
import { TextField } from '../../../ui/text-field';

const longest = 80;

type Props = {
  heading: ReactNode;
  send: ReactNode;
  /** The words as they are now. */
  question: string;
  hint: (question: string) => ReactNode;
  problem: ApiProblem | undefined;
  busy: boolean;
  onSend: (question: string) => void;
  onClose: () => void;
};

/** In which words a question is kept. What was typed stays when it is refused. */
export function QuestionDialog(props: Props) {
  const { heading, send, hint, problem, busy, onSend, onClose } = props;
  const { t } = useLingui();
  const [question, setQuestion] = useState(props.question);
  const words = question.trim();
  const missing = words ? undefined : t`知りたいことを入力してください。`;
  return (
    <Overlay open onClose={onClose} heading={heading}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing && !busy) onSend(words);
        }}
      >
        <TextField
          label={<Trans>知りたいこと</Trans>}
          hint={hint(words)}
          maxLength={longest}
          value={question}
          onChange={setQuestion}
          error={fieldText(problem, 'question')}
        />
        <ProblemNote problem={problem} shown={['question']} />
        <div className="flex flex-wrap items-center justify-end gap-3">
          {missing && <p className="text-sm text-solid-gray-700">{missing}</p>}
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={busy} unavailable={missing}>
            {send}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
