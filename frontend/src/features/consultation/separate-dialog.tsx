import { Trans } from '@lingui/react/macro';
import type { Consultation } from '../../platform/api-types/consultation';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Question } from '../../ui/question';
import { useSeparateThread } from './get-ledger';

type Props = { matter: Consultation; onClose: () => void; onDone: () => void };

/** Takes a matter and the thread that was joined to it apart again. */
export function SeparateDialog({ matter, onClose, onDone }: Props) {
  const separate = useSeparateThread(matter.consultationId);
  return (
    <Question
      danger
      busy={separate.isPending}
      heading={<Trans>スレッドと切り離しますか</Trans>}
      answer={<Trans>切り離す</Trans>}
      onClose={onClose}
      onAnswer={() => separate.mutate(undefined, { onSuccess: onDone })}
    >
      <p>
        <Trans>
          スレッドから相談の記録（内容・場面・相談者・方法）が消え、台帳の記録はそのまま残ります。件数は変わりません。あとでまた結べます。
        </Trans>
      </p>
      <ProblemNote problem={separate.error ?? undefined} />
    </Question>
  );
}
