import { Trans } from '@lingui/react/macro';
import type { Left } from '../../platform/api-types/people';
import { StepUpNote } from '../../platform/step-up/step-up-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { type AccessChange, useChangeAccess } from './change-access';

type Props = { change: AccessChange; onChanged: (change: AccessChange) => void };

export function AccessChangedNote({ change, onChanged }: Props) {
  const again = useChangeAccess(change.account);
  const { name } = change.account;

  function told({ directoryTold }: AccessChange) {
    onChanged({ ...change, directoryTold });
  }

  return (
    <Callout
      tone={change.directoryTold && !change.left?.unmanagedChannels ? 'success' : 'warning'}
      role="status"
    >
      <p className="font-700">
        {change.access === 'end' && <Trans>{name}さんの利用を止めました</Trans>}
        {change.access === 'leave' && <Trans>{name}さんを退職・異動として閉じました</Trans>}
        {change.access === 'resume' && <Trans>{name}さんの利用を再開しました</Trans>}
      </p>
      {change.left && <LeftNote left={change.left} />}
      {!change.directoryTold && (
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm">
            <Trans>
              {name}
              さんはもう橋を使えません。ただし認証サーバーにつながらず、そちらの停止は確認できませんでした。
            </Trans>
          </p>
          <StepUpNote problem={again.error ?? undefined} onStepUp={() => undefined} />
          <Button
            variant="secondary"
            busy={again.isPending}
            onPress={() => again.mutate('end', { onSuccess: told })}
          >
            <Trans>認証サーバーにもう一度伝える</Trans>
          </Button>
        </div>
      )}
    </Callout>
  );
}

function LeftNote({ left }: { left: Left }) {
  const { affiliations, channels, unmanagedChannels } = left;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>
        <Trans>
          終わった所属 {affiliations} 件、外れたチャンネル {channels} 件
        </Trans>
      </p>
      {unmanagedChannels > 0 && (
        <p>
          <Trans>
            そのうち {unmanagedChannels}{' '}
            件には、メンバーを管理する人がいなくなりました。後任の方を決めてください。
          </Trans>
        </p>
      )}
    </div>
  );
}
