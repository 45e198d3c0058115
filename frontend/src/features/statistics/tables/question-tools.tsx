import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SavedQuestion } from '../../../platform/api-types/statistics';
import { ProblemNote } from '../../../platform/problem/problem-note';
import { Button } from '../../../ui/button';
import { Question } from '../../../ui/question';
import { useDeleteQuestion, useRenameQuestion } from './get-questions';
import { QuestionDialog } from './question-dialog';

type Props = { one: SavedQuestion; onSaid: (said: string) => void };

/** Other words for a kept question, or its end. */
export function QuestionTools({ one, onSaid }: Props) {
  const { t } = useLingui();
  const { question } = one;
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const rename = useRenameQuestion(one.questionId);
  const remove = useDeleteQuestion(one.questionId);
  const close = () => {
    setOpen(undefined);
    rename.reset();
    remove.reset();
  };
  const done = (said: string) => () => {
    close();
    onSaid(said);
  };
  return (
    <div className="flex flex-wrap">
      <Button variant="quiet" aria-label={t`「${question}」の言葉を変える`} onPress={() => setOpen('rename')}>
        <Trans>言葉を変える</Trans>
      </Button>
      <Button variant="quiet" aria-label={t`「${question}」を消す`} onPress={() => setOpen('delete')}>
        <Trans>消す</Trans>
      </Button>
      {open === 'rename' && (
        <QuestionDialog
          heading={<Trans>言葉を変える</Trans>}
          send={<Trans>変える</Trans>}
          question={question}
          hint={() => <Trans>表はそのままです。</Trans>}
          problem={rename.error ?? undefined}
          busy={rename.isPending}
          onSend={(words) => rename.mutate(words, { onSuccess: done(t`言葉を変えました。`) })}
          onClose={close}
        />
      )}
      {open === 'delete' && (
        <Question
          danger
          heading={<Trans>とっておいた問いを消しますか</Trans>}
          answer={<Trans>消す</Trans>}
          busy={remove.isPending}
          onAnswer={() => remove.mutate(undefined, { onSuccess: done(t`消しました。`) })}
          onClose={close}
        >
          <p>
            <Trans>
              「<bdi>{question}</bdi>」が一覧からなくなります。相談の記録や件数は変わりません。
            </Trans>
          </p>
          <ProblemNote problem={remove.error ?? undefined} />
        </Question>
      )}
    </div>
  );
}
