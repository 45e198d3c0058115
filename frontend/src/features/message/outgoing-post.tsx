import { Trans, useLingui } from '@lingui/react/macro';
import { professionGroup } from '../../platform/code-list/profession-group';
import { useCodes } from '../../platform/code-list/use-codes';
import { problemText } from '../../platform/problem/problem-text';
import { useMe } from '../../platform/session/me-context';
import { Button } from '../../ui/button';
import { Byline } from '../../ui/byline';
import { AlertIcon, ClockIcon } from '../../ui/icons';
import { Monogram } from '../../ui/monogram';
import type { Outgoing } from './outbox';

type Props = { item: Outgoing; onRetry: () => void; onTakeBack: () => void };

/** A post that is not stored yet, and says so. */
export function OutgoingPost({ item, onRetry, onTakeBack }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const { label } = useCodes();
  const as = me.affiliations.find((one) => one.affiliationId === item.affiliationId) ?? me.affiliations[0];
  return (
    <article
      aria-label={t`自分の投稿（送信前）`}
      className="flex gap-3 border-key-500 border-s-4 border-dashed bg-key-50 py-3 ps-3 pe-4 panes:ps-5 panes:pe-6"
    >
      <Monogram name={me.name} hue={professionGroup(as?.profession ?? '')} />
      <div className="min-w-0 flex-1">
        <Byline name={me.name} details={as ? [label('profession', as.profession), as.organization] : []} />
        <p dir="auto" className="mt-1 running-text max-w-prose text-solid-gray-900">
          {item.body}
        </p>
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
      </div>
    </article>
  );
}
