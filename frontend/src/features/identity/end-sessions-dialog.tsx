import { Trans } from '@lingui/react/macro';
import type { AccessEnded } from '../../platform/api-types/identity';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { deviceName } from './device-name';
import { type Ending, useEndSessions } from './end-sessions';

type Props = {
  ending: Ending;
  onEnded: (ended: AccessEnded) => void;
  onStepUp: () => void;
  onClose: () => void;
};

export function EndSessionsDialog({ ending, onEnded, onStepUp, onClose }: Props) {
  const end = useEndSessions();
  return (
    <Overlay alert open onClose={onClose} heading={<Question ending={ending} />}>
      <div className="flex flex-col gap-4">
        {ending !== 'others' && (
          <p>
            {deviceName(ending)}（
            <Trans>
              <TimeStamp at={ending.beganAt} /> にサインイン
            </Trans>
            ）
          </p>
        )}
        <p>
          <Trans>
            すぐに画面が閉じ、これから届くものは表示されません。もう一度使うには、パスワードとワンタイムコードが必要です。
          </Trans>
        </p>
        <StepUpNote problem={end.error ?? undefined} onStepUp={onStepUp} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            variant="danger"
            busy={end.isPending}
            onPress={() => end.mutate(ending, { onSuccess: onEnded })}
          >
            <Trans>サインアウトする</Trans>
          </Button>
        </div>
      </div>
    </Overlay>
  );
}

function Question({ ending }: { ending: Ending }) {
  return ending === 'others' ? (
    <Trans>この端末以外をすべてサインアウトしますか</Trans>
  ) : (
    <Trans>選んだ端末をサインアウトしますか</Trans>
  );
}
