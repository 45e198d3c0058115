import { Trans } from '@lingui/react/macro';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { type AccessChange, useChangeAccess } from './change-access';

type Props = { change: AccessChange; onChanged: (change: AccessChange) => void };

export function AccessChangedNote({ change, onChanged }: Props) {
  const again = useChangeAccess(change.account);
  const { name } = change.account;
  return (
    <Callout tone={change.directoryTold ? 'success' : 'warning'} role="status">
      <p className="font-700">
        {change.access === 'end' ? (
          <Trans>{name}さんの利用を止めました</Trans>
        ) : (
          <Trans>{name}さんの利用を再開しました</Trans>
        )}
      </p>
      {!change.directoryTold && (
        <div className="flex flex-col items-start gap-2">
          <p className="text-sm">
            <Trans>
              {name}
              さんはもう橋を使えません。ただし認証サーバーにつながらず、そちらの停止は確認できませんでした。
            </Trans>
          </p>
          <ProblemNote problem={again.error ?? undefined} />
          <Button
            variant="secondary"
            busy={again.isPending}
            onPress={() => again.mutate('end', { onSuccess: onChanged })}
          >
            <Trans>認証サーバーにもう一度伝える</Trans>
          </Button>
        </div>
      )}
    </Callout>
  );
}
