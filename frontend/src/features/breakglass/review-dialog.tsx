import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Judgement, WaitingReview } from '../../platform/api-types/breakglass';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Overlay } from '../../ui/overlay';
import { TextAreaField } from '../../ui/text-area-field';
import { GrantFacts } from './grant-facts';
import { useReviewGrant } from './open-grant';

export function ReviewDialog({ waiting, onClose }: { waiting: WaitingReview; onClose: () => void }) {
  const { t } = useLingui();
  const review = useReviewGrant(waiting.grant.grantId);
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const [words, setWords] = useState('');
  const problem = review.error ?? undefined;
  const missing = !judgement || !words.trim();

  function send() {
    if (judgement && !missing) review.mutate({ judgement, words: words.trim() }, { onSuccess: onClose });
  }

  return (
    <Overlay open onClose={onClose} heading={<Trans>非常時アクセスの確認</Trans>}>
      <div className="flex flex-col gap-4">
        <GrantFacts grant={waiting.grant} title={waiting.title} />
        <JudgementChoice value={judgement} onChange={setJudgement} />
        <TextAreaField
          label={<Trans>確認した内容</Trans>}
          rows={3}
          value={words}
          onChange={setWords}
          error={fieldText(problem, 'words')}
        />
        <ProblemNote problem={problem} shown={['words']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            busy={review.isPending}
            unavailable={missing && t`結果を選び、確認した内容を入力してください。`}
            onPress={send}
          >
            <Trans>記録する</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

type ChoiceProps = { value: Judgement | null; onChange: (judgement: Judgement) => void };

function JudgementChoice({ value, onChange }: ChoiceProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-700">
        <Trans>確認の結果</Trans>
      </legend>
      <Choice
        type="radio"
        name="judgement"
        checked={value === 'appropriate'}
        onChange={() => onChange('appropriate')}
      >
        <Trans>適切だった</Trans>
      </Choice>
      <Choice
        type="radio"
        name="judgement"
        checked={value === 'inappropriate'}
        onChange={() => onChange('inappropriate')}
      >
        <Trans>適切でなかった（管理者に報告する）</Trans>
      </Choice>
    </fieldset>
  );
}
