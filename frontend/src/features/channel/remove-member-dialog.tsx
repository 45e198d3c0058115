import { Trans } from '@lingui/react/macro';
import type { Member } from '../../platform/api-types/channel';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { useRemoveMember } from './remove-member';

type Props = { channelId: string; member: Member; onClose: () => void };

export function RemoveMemberDialog({ channelId, member, onClose }: Props) {
  const remove = useRemoveMember(channelId);
  const { name, accountId } = member.person;
  return (
    <Overlay
      alert
      open
      onClose={onClose}
      heading={
        <Trans>
          <bdi>{name}</bdi>さんを外しますか
        </Trans>
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          <Trans>
            外すと、<bdi>{name}</bdi>さんの画面からこのチャンネルがすぐに消え、これからの投稿も届きません。
            <bdi>{name}</bdi>さんのこれまでの投稿は残ります。
          </Trans>
        </p>
        <ProblemNote problem={remove.error ?? undefined} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant="danger"
            busy={remove.isPending}
            onPress={() => remove.mutate(accountId, { onSuccess: onClose })}
          >
            <Trans>メンバーから外す</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
