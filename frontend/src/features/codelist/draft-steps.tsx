import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { RevisionDraft, RevisionView } from '../../platform/api-types/code-list';
import { fiscalYearText } from '../../platform/clock/fiscal-year';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { useStepUp } from '../../platform/step-up/use-step-up';
import { Button } from '../../ui/button';
import { Question } from '../../ui/question';
import { ChangedNote } from './changed-note';
import { useDropRevision, useEnforceRevision } from './get-revision';

type Props = {
  draft: RevisionDraft;
  unsaved: boolean;
  onEnforced: (now: RevisionView) => void;
  onReadAgain: () => void;
};

/** The two ways in which a draft ends. */
export function DraftSteps({ draft, unsaved, onEnforced, onReadAgain }: Props) {
  const { t } = useLingui();
  const { intent, keep } = useStepUp<'enforce'>('enforce-lists');
  const [asks, setAsks] = useState<'enforce' | 'drop' | null>(intent);
  const enforce = useEnforceRevision();
  const drop = useDropRevision();
  const problem = enforce.error ?? drop.error ?? undefined;
  const year = fiscalYearText(draft.fiscalYear);
  return (
    <section className="flex flex-col gap-3 border-solid-gray-200 border-t pt-6">
      <div className="flex flex-wrap gap-3">
        <Button
          unavailable={
            unsaved ? t`保存していない変更があります。先に保存するか、元に戻してください。` : undefined
          }
          onPress={() => setAsks('enforce')}
        >
          <Trans>{year}から適用する</Trans>
        </Button>
        <Button variant="danger" onPress={() => setAsks('drop')}>
          <Trans>改定案を捨てる</Trans>
        </Button>
      </div>
      {!asks && <ChangedNote problem={problem} shown={[]} onReadAgain={onReadAgain} />}
      {asks === 'enforce' && (
        <Question
          heading={<Trans>{year}から適用しますか</Trans>}
          answer={<Trans>適用する</Trans>}
          busy={enforce.isPending}
          onClose={() => setAsks(null)}
          onAnswer={() =>
            enforce.mutate(draft.seen, {
              onSuccess: onEnforced,
              onError: (error) => error.code !== 'step-up-needed' && setAsks(null),
            })
          }
        >
          <p>
            <Trans>
              適用した版は、後から書き換えられません。直すときは、次の改定案を作ります。過去の年度の記録と表は変わりません。
            </Trans>
          </p>
          <StepUpNote problem={enforce.error ?? undefined} onStepUp={() => keep('enforce')} />
        </Question>
      )}
      {asks === 'drop' && (
        <Question
          danger
          heading={<Trans>改定案を捨てますか</Trans>}
          answer={<Trans>捨てる</Trans>}
          busy={drop.isPending}
          onClose={() => setAsks(null)}
          onAnswer={() => drop.mutate(draft.seen, { onSettled: () => setAsks(null) })}
        >
          <p>
            <Trans>この改定案の変更はすべて消え、元に戻せません。いまの区分はそのままです。</Trans>
          </p>
        </Question>
      )}
    </section>
  );
}
