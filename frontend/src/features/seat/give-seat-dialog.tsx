import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Seat } from '../../platform/api-types/seat';
import { useCodes } from '../../platform/code-list/use-codes';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { SelectField } from '../../ui/select-field';
import { candidatesQuery, useGiveSeat } from './get-seats';

/** Which seat, and to whom as far as that was chosen. */
export type Giving = { seat: Seat; affiliationId: string };

type Props = { giving: Giving; onStepUp: (giving: Giving) => void; onClose: () => void };

/** Giving opens patients' rooms, so the server asks who is there. */
export function GiveSeatDialog({ giving, onStepUp, onClose }: Props) {
  const { t } = useLingui();
  const { label } = useCodes();
  const { seat } = giving;
  const { data: candidates } = useQuery(candidatesQuery(seat.seatId));
  const [affiliationId, setAffiliationId] = useState(giving.affiliationId);
  const [missing, setMissing] = useState(false);
  const give = useGiveSeat(seat.seatId);

  function press() {
    setMissing(!affiliationId);
    if (affiliationId) give.mutate(affiliationId, { onSuccess: onClose });
  }

  return (
    <Overlay open onClose={onClose} heading={<Trans>{seat.name}を引き継ぐ</Trans>}>
      <div className="flex flex-col gap-4">
        <SelectField
          label={<Trans>次の担当</Trans>}
          hint={<Trans>同じ組織に所属し、確認の済んでいる方から選びます。</Trans>}
          value={affiliationId}
          onChange={setAffiliationId}
          error={missing ? t`引き継ぐ方を選んでください。` : undefined}
        >
          <option value="">{candidates?.length === 0 ? t`選べる方がいません` : t`選んでください`}</option>
          {candidates?.map(({ affiliationId: id, person }) => (
            <option key={id} value={id}>
              {person.name}（{label('profession', person.profession)}）
            </option>
          ))}
        </SelectField>
        <p>
          <Trans>
            今日から、この窓口で開いている患者さんのチームと引き継ぎ資料を、次の担当も読み書きできます。いまの担当は、終わりの日を決めるまで残ります。
          </Trans>
        </p>
        <StepUpNote problem={give.error ?? undefined} onStepUp={() => onStepUp({ seat, affiliationId })} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button busy={give.isPending} onPress={press}>
            <Trans>引き継ぐ</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
