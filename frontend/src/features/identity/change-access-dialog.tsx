import { Trans } from '@lingui/react/macro';
import type { ListedAccount } from '../../platform/api-types/identity';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { type AccessChange, useChangeAccess } from './change-access';

type Props = { account: ListedAccount; onChanged: (change: AccessChange) => void; onClose: () => void };

export function ChangeAccessDialog({ account, onChanged, onClose }: Props) {
  const change = useChangeAccess(account);
  const { name } = account;
  const resuming = Boolean(account.disabledAt);
  return (
    <Overlay
      alert
      open
      onClose={onClose}
      heading={
        resuming ? <Trans>{name}さんの利用を再開しますか</Trans> : <Trans>{name}さんの利用を止めますか</Trans>
      }
    >
      <div className="flex flex-col gap-4">
        <p>
          {resuming ? (
            <Trans>これまでのパスワードとワンタイムコードで、もう一度サインインできるようになります。</Trans>
          ) : (
            <Trans>
              すべての端末の画面がすぐに閉じ、これからの投稿は届かず、サインインもできなくなります。これまでの投稿と、チャンネルのメンバーの登録は残ります。
            </Trans>
          )}
        </p>
        <ProblemNote problem={change.error ?? undefined} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant={resuming ? 'primary' : 'danger'}
            busy={change.isPending}
            onPress={() => change.mutate(resuming ? 'resume' : 'end', { onSuccess: onChanged })}
          >
            {resuming ? <Trans>利用を再開する</Trans> : <Trans>利用を止める</Trans>}
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
