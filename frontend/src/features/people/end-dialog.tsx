import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AffiliationEnded, ListedAffiliation } from '../../platform/api-types/people';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useEndAffiliation } from './get-person';

type Props = {
  name: string;
  affiliation: ListedAffiliation;
  onDone: (ended: AffiliationEnded) => void;
  onClose: () => void;
};

export function EndDialog({ name, affiliation, onDone, onClose }: Props) {
  const end = useEndAffiliation(affiliation.affiliationId);
  const today = dayOf(new Date());
  const [lastDay, setLastDay] = useState(affiliation.lastDay ?? today);
  const later = lastDay > today;
  return (
    <Overlay alert open onClose={onClose} heading={<Trans>{name}さんの所属を終えますか</Trans>}>
      <div className="flex flex-col gap-4">
        <p className="font-700">
          <Name>{affiliation.organization}</Name>
        </p>
        <TextField
          type="date"
          label={<Trans>最後の日</Trans>}
          value={lastDay}
          onChange={setLastDay}
          error={fieldText(end.error ?? undefined, 'lastDay')}
        />
        <p>
          {later ? (
            <Trans>その日まで使え、翌日から、この所属で入っているチャンネルは見えなくなります。</Trans>
          ) : (
            <Trans>この所属で入っているチャンネルから、すぐに外れます。</Trans>
          )}{' '}
          <Trans>これまでの投稿は、書いたときの所属のまま残ります。</Trans>
        </p>
        <ProblemNote problem={end.error ?? undefined} shown={['lastDay']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant="danger"
            busy={end.isPending}
            onPress={() => end.mutate(lastDay, { onSuccess: onDone })}
          >
            <Trans>所属を終える</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
