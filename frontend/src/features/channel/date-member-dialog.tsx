import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Member } from '../../platform/api-types/channel';
import { dayOf } from '../../platform/clock/day';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextField } from '../../ui/text-field';
import { useDateMember } from './date-member';

type Props = { channelId: string; member: Member; onClose: () => void };

/** Up to when somebody is a member: for a student, a locum, a guest. */
export function DateMemberDialog({ channelId, member, onClose }: Props) {
  const { name, accountId } = member.person;
  const date = useDateMember(channelId, accountId);
  const [lastDay, setLastDay] = useState(member.lastDay ?? dayOf(new Date()));
  return (
    <Overlay
      open
      onClose={onClose}
      heading={
        <Trans>
          <bdi>{name}</bdi>さんの期限
        </Trans>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          type="date"
          label={<Trans>最後の日</Trans>}
          value={lastDay}
          onChange={setLastDay}
          error={fieldText(date.error ?? undefined, 'lastDay')}
        />
        <p>
          <Trans>その日まで読み書きでき、翌日から、このチャンネルは見えなくなります。</Trans>
        </p>
        <ProblemNote problem={date.error ?? undefined} shown={['lastDay']} />
        <div className="flex flex-wrap justify-end gap-3">
          {member.lastDay && (
            <Button
              variant="secondary"
              busy={date.isPending}
              onPress={() => date.mutate(null, { onSuccess: onClose })}
            >
              <Trans>期限をなくす</Trans>
            </Button>
          )}
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            busy={date.isPending}
            onPress={() => lastDay && date.mutate(lastDay, { onSuccess: onClose })}
          >
            <Trans>期限を決める</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
