import { Trans } from '@lingui/react/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ApiProblem } from '../../platform/api/api-problem';
import { CodeYear, codeYearOf } from '../../platform/code-list/code-year';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { CodeMenu } from './code-fields';
import { type ContactWords, MoreContactFields, WhenFields, WhoAndHow } from './contact-fields';

type Props = {
  heading: ReactNode;
  hint?: ReactNode;
  answer: ReactNode;
  start: ContactWords;
  /** How and when alone, as the members of a thread say it. */
  brief?: boolean;
  saving: { error: ApiProblem | null; isPending: boolean };
  onSave: (words: ContactWords) => void;
  onClose: () => void;
};

/** What is known of one contact. What was typed stays when it is refused. */
export function ContactDialog({ heading, hint, answer, start, brief, saving, onSave, onClose }: Props) {
  const [words, setWords] = useState(start);
  const problem = saving.error ?? undefined;
  const fields = { contact: words, onChange: setWords };

  function submit(event: FormEvent) {
    event.preventDefault();
    onSave(words);
  }

  return (
    <Overlay open wide={!brief} onClose={onClose} heading={heading}>
      <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
        {hint && <p>{hint}</p>}
        <WhenFields {...fields} problem={problem} />
        <CodeYear value={codeYearOf(words.day)}>
          {brief ? (
            <CodeMenu
              label={<Trans>方法</Trans>}
              dimension="method"
              codes={words.codes}
              onChange={(codes) => setWords({ ...words, codes })}
            />
          ) : (
            <>
              <WhoAndHow {...fields} />
              <MoreContactFields {...fields} />
            </>
          )}
        </CodeYear>
        <ProblemNote problem={problem} shown={['occurredOn', 'occurredAt']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={saving.isPending}>
            {answer}
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
