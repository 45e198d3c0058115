import { Trans } from '@lingui/react/macro';
import { signingOut } from '../../platform/session/session-ended';
import { signInAddress } from '../../platform/session/sign-in-address';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { useLosePhone } from './change-credentials';

type Props = { onStepUp: () => void; onClose: () => void };

/** Says what comes next before it is done: afterwards this page is gone. */
export function LostPhoneDialog({ onStepUp, onClose }: Props) {
  const lose = useLosePhone();

  function go() {
    signingOut();
    lose.mutate(undefined, { onSuccess: () => window.location.assign(signInAddress('/account')) });
  }

  return (
    <Overlay alert open onClose={onClose} heading={<Trans>スマートフォンの登録を無効にしますか</Trans>}>
      <div className="flex flex-col gap-4">
        <p>
          <Trans>この端末も含めて、すべての端末がサインアウトします。続いて次の手順になります。</Trans>
        </p>
        <ol className="list-decimal ps-6">
          <li>
            <Trans>パスワードと回復コードでサインインする</Trans>
          </li>
          <li>
            <Trans>新しいスマートフォンに認証アプリを登録する</Trans>
          </li>
          <li>
            <Trans>電話会社に、なくした電話の利用停止を頼む</Trans>
          </li>
        </ol>
        <StepUpNote problem={lose.error ?? undefined} onStepUp={onStepUp} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button variant="danger" busy={lose.isPending} onPress={go}>
            <Trans>無効にしてサインアウトする</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
