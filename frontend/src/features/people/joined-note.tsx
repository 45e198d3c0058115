import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { FirstSignIn } from '../../platform/api-types/people';
import { signInAddress } from '../../platform/session/sign-in-address';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { buttonLink } from '../../ui/text-link';

/** The one time the temporary password is shown, to whom it is for and to nobody else. */
export function NewAccountNote({ facts }: { facts: FirstSignIn }) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(facts.temporaryPassword);
    setCopied(true);
  }

  return (
    <>
      <h1 className="text-std-24B-150">
        <Trans>招待を受け入れました</Trans>
      </h1>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2 rounded-12 border border-solid-gray-400 p-4">
        <dt className="text-solid-gray-700">
          <Trans>ユーザー名</Trans>
        </dt>
        <dd>
          <code className="select-all text-lg">{facts.username}</code>
        </dd>
        <dt className="text-solid-gray-700">
          <Trans>仮のパスワード</Trans>
        </dt>
        <dd className="flex flex-wrap items-center gap-3">
          <code className="select-all break-all text-lg">{facts.temporaryPassword}</code>
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
          仮のパスワードは、この画面を離れると二度と表示されません。コピーしてから、サインインへ進んでください。はじめに自分のパスワードと、ワンタイムコードのアプリを登録します。
        </Trans>
      </Callout>
      <p>
        <Trans>管理者が本人と資格を確認すると、使えるようになります。</Trans>
      </p>
      <a className={`${buttonLink} self-start`} href={signInAddress('/channels')}>
        <Trans>サインインへ進む</Trans>
      </a>
    </>
  );
}

export function JoinedNote() {
  return (
    <>
      <h1 className="text-std-24B-150">
        <Trans>招待を受け入れました</Trans>
      </h1>
      <p>
        <Trans>管理者が本人と資格を確認すると、使えるようになります。</Trans>
      </p>
      <a className={`${buttonLink} self-start`} href="/channels">
        <Trans>チャンネルの一覧へ</Trans>
      </a>
    </>
  );
}
