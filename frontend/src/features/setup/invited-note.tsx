import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Invited } from '../../platform/api-types/setup';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { useHeadingLevel } from '../../ui/heading';
import { buttonLink } from '../../ui/text-link';

type Props = { invited: Invited; onAnother: () => void };

export function InvitedNote({ invited, onAnother }: Props) {
  const Heading = useHeadingLevel();
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(invited.temporaryPassword);
    setCopied(true);
  }

  return (
    <div className="flex flex-col gap-5">
      <Heading className="text-std-20B-160">
        <Trans>招待しました</Trans>
      </Heading>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 rounded-12 border border-solid-gray-400 p-4">
        <dt className="text-solid-gray-700">
          <Trans>ユーザー名</Trans>
        </dt>
        <dd>
          <code className="select-all text-lg">{invited.username}</code>
        </dd>
        <dt className="text-solid-gray-700">
          <Trans>仮のパスワード</Trans>
        </dt>
        <dd className="flex flex-wrap items-center gap-3">
          <code className="select-all text-lg">{invited.temporaryPassword}</code>
          <Button variant="secondary" onPress={() => void copy()}>
            <Trans>コピー</Trans>
          </Button>
          <span role="status" className="text-sm">
            {copied && <Trans>コピーしました</Trans>}
          </span>
        </dd>
      </dl>
      <Callout tone="warning">
        <Trans>
          仮のパスワードは、この画面を離れると二度と表示されません。本人に直接伝えてください。最初のサインインで本人が変更します。
        </Trans>
      </Callout>
      <div className="flex flex-wrap gap-3">
        <a className={buttonLink} href="/channels">
          <Trans>設定を終えて始める</Trans>
        </a>
        <Button variant="secondary" onPress={onAnother}>
          <Trans>もう一人招待する</Trans>
        </Button>
      </div>
    </div>
  );
}
