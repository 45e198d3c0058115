import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Relation } from '../../platform/api-types/organization';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useEndRelation } from './change-organizations';
import { RelationWords } from './relation-words';

export function EndRelationDialog({ relation, onClose }: { relation: Relation; onClose: () => void }) {
  const end = useEndRelation(relation.relationId);
  const [lastDay, setLastDay] = useState(dayOf(new Date()));
  return (
    <Overlay open onClose={onClose} heading={<Trans>関係の終わりの日</Trans>}>
      <div className="flex flex-col gap-4">
        <p>
          <RelationWords relation={relation} />
        </p>
        <TextField
          type="date"
          label={<Trans>最後の日</Trans>}
          value={lastDay}
          onChange={setLastDay}
          error={fieldText(end.error ?? undefined, 'validTo')}
        />
        <p>
          <Trans>その日までの統計は、いままでの関係で数えます。</Trans>
        </p>
        <ProblemNote problem={end.error ?? undefined} shown={['validTo']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button busy={end.isPending} onPress={() => lastDay && end.mutate(lastDay, { onSuccess: onClose })}>
            <Trans>終わりの日を決める</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
