import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Invited } from '../../platform/api-types/people';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { useHeadingLevel } from '../../ui/heading';
import { QrCode } from './qr-code';

type Props = { invited: Invited; name: string; onAnother: () => void };

/** The one time the link is shown. The secret stands behind #, which no browser sends to a server. */
export function InvitedLink({ invited, name, onAnother }: Props) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const [copied, setCopied] = useState(false);
  const link = `${location.origin}/invitation#${invited.token}`;

  async function copy() {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  }

  return (
    <section className="flex flex-col gap-5 rounded-12 border border-solid-gray-400 p-4">
      <Heading className="text-std-20B-160">
        <Trans>{name}さんへの招待ができました</Trans>
      </Heading>
      <div className="flex flex-wrap items-start gap-5">
        <QrCode text={link} label={t`招待のリンクのQRコード`} className="size-44 shrink-0" />
        <div className="flex min-w-0 flex-1 basis-60 flex-col items-start gap-3">
          <p>
            <code className="select-all break-all">{link}</code>
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <Button onPress={() => void copy()}>
              <Trans>リンクをコピー</Trans>
            </Button>
            <span role="status" className="text-sm">
              {copied && <Trans>コピーしました</Trans>}
            </span>
          </div>
          <p className="text-sm text-solid-gray-700">
            <Trans>
              <TimeStamp at={invited.validUntil} /> まで、1回だけ使えます。
            </Trans>
          </p>
        </div>
      </div>
      <Callout tone="warning">
        <Trans>
          リンクは、この画面を離れると二度と表示されません。本人に直接渡してください。受け入れた方は、本人と資格を確認するまで何も見ることができません。
        </Trans>
      </Callout>
      <div>
        <Button variant="secondary" onPress={onAnother}>
          <Trans>もう一人招待する</Trans>
        </Button>
      </div>
    </section>
  );
}
