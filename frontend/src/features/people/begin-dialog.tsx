import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useBeginAffiliation } from './get-person';
import { PlaceFields, type Position, usePosition } from './place-fields';

const fields = ['role', 'organizationId', 'profession', 'firstDay'];

type Props = { accountId: string; name: string; onDone: () => void; onClose: () => void };

export function BeginDialog({ accountId, name, onDone, onClose }: Props) {
  const { t } = useLingui();
  const begin = useBeginAffiliation(accountId);
  const [wanted, setWanted] = useState<Position>({ role: 'member', organizationId: '', profession: '' });
  const [firstDay, setFirstDay] = useState(() => dayOf(new Date()));
  const position = usePosition(wanted);
  const error = (field: string) => fieldText(begin.error ?? undefined, field);
  const incomplete = [position.organizationId, position.profession, firstDay].includes('');
  return (
    <Overlay open onClose={onClose} heading={<Trans>{name}さんの所属を加える</Trans>}>
      <div className="flex flex-col gap-4">
        <PlaceFields value={wanted} onChange={setWanted} error={error} />
        <TextField
          type="date"
          label={<Trans>始まりの日</Trans>}
          value={firstDay}
          onChange={setFirstDay}
          error={error('firstDay')}
        />
        <ProblemNote problem={begin.error ?? undefined} shown={fields} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            busy={begin.isPending}
            unavailable={incomplete && t`所属先・職種・始まりの日を入力してください。`}
            onPress={() => begin.mutate({ ...position, firstDay }, { onSuccess: onDone })}
          >
            <Trans>所属を加える</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
