import { Trans, useLingui } from '@lingui/react/macro';
import { problemText } from '../../platform/problem/problem-text';
import { useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { AlertIcon, ClockIcon } from '../../ui/icons';
import type { Outgoing } from './outbox';

type Props = { item: Outgoing; onRetry: () => void; onTakeBack: () => void };

/** A post that is not stored yet, and says so. */
export function OutgoingPost({ item, onRetry, onTakeBack }: Props) {
  const { t } = useLingui();
  const me = useMe();
  return (
    <article
      aria-label={t`自分の投稿（送信前）`}
      className="border-key-300 border-s-4 border-dashed bg-key-50 px-4 py-3 ps-3 panes:px-6"
    >
      <p className="font-700">{me.name}</p>
      <p className="mt-1 running-text max-w-prose text-solid-gray-900">{item.body}</p>
      {item.state === 'sending' ? (
        <p role="status" className="mt-1 flex items-center gap-1 text-sm text-solid-gray-700">
          <ClockIcon className="size-4" />
          <Trans>送信中</Trans>
        </p>
      ) : (
        <div className="mt-1">
          <div role="alert" className="text-error-2 text-sm">
            <p className="flex items-center gap-1 font-700">
              <AlertIcon className="size-4" />
              <Trans>未送信</Trans>
            </p>
            {item.problem && <p>{problemText(item.problem)}</p>}
            {item.problem?.fields.map(({ field, message }) => (
              <p key={field + message}>{message}</p>
            ))}
          </div>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button variant="secondary" onPress={onRetry}>
              <Trans>再送</Trans>
            </Button>
            <Button variant="quiet" onPress={onTakeBack}>
              <Trans>入力欄に戻す</Trans>
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}
