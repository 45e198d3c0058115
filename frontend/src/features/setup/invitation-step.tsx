import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { NetworkCounts } from '../../platform/api-types/setup';
import { Callout } from '../../ui/callout';
import { useHeadingLevel } from '../../ui/heading';
import { textLink } from '../../ui/text-link';

type Props = { counts: NetworkCounts | undefined; children: ReactNode };

export function InvitationStep({ counts, children }: Props) {
  const Heading = useHeadingLevel();
  return (
    <div className="flex flex-col gap-6">
      {counts && (
        <Callout tone="success">
          <p className="font-700">
            <Trans>拠点の一覧を読み込みました</Trans>
          </p>
          <p>
            <Plural value={counts.areas} other="圏域 #" />、
            <Plural value={counts.associations} other="医師会 #" />、
            <Plural value={counts.centres} other="拠点 #" />、
            <Plural value={counts.municipalities} other="市町村 #" />
          </p>
        </Callout>
      )}
      <Heading className="text-std-20B-160">
        <Trans>最初のコーディネーターを招待します</Trans>
      </Heading>
      {children}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a className={`${textLink} target inline-flex items-center`} href="/accounts">
          <Trans>招待が受け入れられたら、利用者の画面で本人を確認します</Trans>
        </a>
        <a className={`${textLink} target inline-flex items-center`} href="/channels">
          <Trans>設定を終えて始める</Trans>
        </a>
      </p>
    </div>
  );
}
