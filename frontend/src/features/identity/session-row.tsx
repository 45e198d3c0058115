import { Trans, useLingui } from '@lingui/react/macro';
import type { Session } from '../../platform/api-types/identity';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { deviceName } from './device-name';

export function SessionRow({ session, onEnd }: { session: Session; onEnd?: () => void }) {
  const { t } = useLingui();
  const device = deviceName(session);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
      <div className="min-w-44 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          {device}
          {session.current && (
            <Badge tone="key">
              <Trans>この端末</Trans>
            </Badge>
          )}
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-sm text-solid-gray-700">
          <dt>
            <Trans>開始</Trans>
          </dt>
          <dd>
            <TimeStamp at={session.beganAt} />
          </dd>
          {!session.current && (
            <>
              <dt>
                <Trans>最後の利用</Trans>
              </dt>
              <dd>
                <Trans>
                  <TimeStamp at={session.lastSeenAt} /> ごろ
                </Trans>
              </dd>
            </>
          )}
        </dl>
      </div>
      {onEnd && (
        <Button variant="secondary" aria-label={t`${device}をサインアウト`} onPress={onEnd}>
          <Trans>サインアウト</Trans>
        </Button>
      )}
    </li>
  );
}
