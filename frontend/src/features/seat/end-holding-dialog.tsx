import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Holding, Seat } from '../../platform/api-types/seat';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useEndHolding } from './get-seats';

type Props = { seat: Seat; holding: Holding; onClose: () => void };

/** At once, or up to a day: both may hold the seat for a while. */
export function EndHoldingDialog({ seat, holding, onClose }: Props) {
  const end = useEndHolding(seat.seatId, holding.holdingId);
  const [now, setNow] = useState(false);
  const [lastDay, setLastDay] = useState(holding.lastDay ?? dayOf(new Date()));
  const { name } = holding.person;
  const alone = seat.holdings.filter((one) => one.now).length === 1;
  return (
    <Overlay alert open onClose={onClose} heading={<Trans>{name}さんの担当を終えますか</Trans>}>
      <div className="flex flex-col gap-4">
        <div>
          <Choice type="radio" name="end" checked={!now} onChange={() => setNow(false)}>
            <Trans>日を決めて終える</Trans>
          </Choice>
          <Choice type="radio" name="end" checked={now} onChange={() => setNow(true)}>
            <Trans>いますぐ終える</Trans>
          </Choice>
        </div>
        {!now && (
          <TextField
            type="date"
            label={<Trans>最後の日</Trans>}
            value={lastDay}
            onChange={setLastDay}
            error={fieldText(end.error ?? undefined, 'lastDay')}
          />
        )}
        <p>
          <Trans>この窓口で開いていた患者さんのチームは、{name}さんから見えなくなります。</Trans>{' '}
          {alone && <Trans>チームと資料は、次の担当が決まるまで窓口に残ります。</Trans>}
        </p>
        <ProblemNote problem={end.error ?? undefined} shown={['lastDay']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant="danger"
            busy={end.isPending}
            onPress={() => end.mutate(now ? yesterday() : lastDay, { onSuccess: onClose })}
          >
            <Trans>担当を終える</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

function yesterday(): string {
  return dayOf(new Date(Date.now() - 86_400_000));
}
