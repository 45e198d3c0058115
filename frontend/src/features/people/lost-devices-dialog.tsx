import { Trans } from '@lingui/react/macro';
import type { ListedAccount } from '../../platform/api-types/people';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Overlay } from '../../ui/overlay';
import { useReplaceDevices } from './replace-devices';

type Props = { account: ListedAccount; onStepUp: () => void; onClose: () => void };

/** For somebody who lost what she proves herself with: the administrator stands before her. */
export function LostDevicesDialog({ account, onStepUp, onClose }: Props) {
  const replace = useReplaceDevices(account.accountId);
  const { name } = account;
  return (
    <Overlay
      alert
      open
      onClose={onClose}
      heading={
        replace.data ? (
          <Trans>{name}さんの登録を無効にしました</Trans>
        ) : (
          <Trans>{name}さんのスマートフォンの登録を無効にしますか</Trans>
        )
      }
    >
      {replace.data ? (
        <Handover password={replace.data.temporaryPassword} onClose={onClose} />
      ) : (
        <div className="flex flex-col gap-4">
          <p>
            <Trans>
              パスワード、認証アプリ、パスキー、回復コードがすべて無効になり、すべての端末がサインアウトします。新しい仮のパスワードを、この画面に一度だけ表示します。
            </Trans>
          </p>
          <p className="font-700">
            <Trans>電話やメールだけで受け付けず、本人であることを対面などで確かめてください。</Trans>
          </p>
          <StepUpNote problem={replace.error ?? undefined} onStepUp={onStepUp} />
          <div className="flex flex-wrap justify-end gap-3">
            <Button variant="secondary" onPress={onClose}>
              <Trans>やめる</Trans>
            </Button>
            <Button variant="danger" busy={replace.isPending} onPress={() => replace.mutate()}>
              <Trans>無効にする</Trans>
            </Button>
          </div>
        </div>
      )}
    </Overlay>
  );
}

function Handover({ password, onClose }: { password: string; onClose: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <p>
        <Trans>仮のパスワード</Trans>
        <br />
        <code className="select-all text-lg">{password}</code>
      </p>
      <Callout tone="warning">
        <Trans>
          この画面を閉じると二度と表示されません。本人に直接伝えてください。次のサインインで、新しいパスワードと認証アプリを本人が登録します。
        </Trans>
      </Callout>
      <Button className="self-end" onPress={onClose}>
        <Trans>閉じる</Trans>
      </Button>
    </div>
  );
}
