import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ListedAffiliation, Proof } from '../../platform/api-types/people';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Overlay } from '../../ui/overlay';
import { useConfirmIdentity } from './get-person';
import { ProofWord, proofs } from './proof-word';

type Props = { name: string; affiliation: ListedAffiliation; onDone: () => void; onClose: () => void };

export function ConfirmDialog({ name, affiliation, onDone, onClose }: Props) {
  const { t } = useLingui();
  const confirm = useConfirmIdentity(affiliation.affiliationId);
  const [proof, setProof] = useState<Proof | null>(null);
  return (
    <Overlay open onClose={onClose} heading={<Trans>{name}さんの本人・資格の確認</Trans>}>
      <div className="flex flex-col gap-4">
        <p>
          <Trans>
            確認すると、{affiliation.organization}の所属で使えるようになります。確認したことは記録に残ります。
          </Trans>
        </p>
        <fieldset className="flex min-w-0 flex-col gap-1">
          <legend className="font-700">
            <Trans>どのように確認しましたか</Trans>
          </legend>
          {proofs.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="proof"
              checked={proof === one}
              onChange={() => setProof(one)}
            >
              <ProofWord proof={one} />
            </Choice>
          ))}
        </fieldset>
        <ProblemNote problem={confirm.error ?? undefined} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            busy={confirm.isPending}
            unavailable={!proof && t`確認の方法を選んでください。`}
            onPress={() => proof && confirm.mutate(proof, { onSuccess: onDone })}
          >
            <Trans>確認しました</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
