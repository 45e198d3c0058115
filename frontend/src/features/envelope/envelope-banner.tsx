import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { useCloseEnvelope } from './change-envelopes';
import { envelopeAlarmQuery } from './get-envelopes';

/** Everybody is told when the administration was opened with the sealed envelope; who opened it may close it. */
export function EnvelopeBanner() {
  const { data } = useQuery(envelopeAlarmQuery);
  const close = useCloseEnvelope();
  if (!data?.opening) return null;
  const { openedBy, endsAt } = data.opening;
  return (
    <div className="bg-white p-3">
      <Callout tone="warning">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status">
            <Trans>
              非常用の封筒が開けられています（開けた方：<bdi>{openedBy}</bdi>）。
              <TimeStamp at={endsAt} /> に自動で閉じます。
            </Trans>
          </p>
          {data.own && (
            <Button
              variant="secondary"
              busy={close.isPending}
              onPress={() => close.mutate(undefined, { onSuccess: () => location.assign('/') })}
            >
              <Trans>いま閉じる</Trans>
            </Button>
          )}
        </div>
      </Callout>
    </div>
  );
}
