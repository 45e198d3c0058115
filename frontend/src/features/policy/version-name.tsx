import { Trans } from '@lingui/react/macro';
import type { PolicyVersion } from '../../platform/api-types/policy';
import { Phrases } from '../../ui/name';

/** 長岡地域の運用ポリシー（第2版） */
export function VersionName({ version }: { version: PolicyVersion }) {
  return (
    <>
      <Phrases>{version.title}</Phrases>
      <span className="whitespace-nowrap">
        <Trans>（第{version.number}版）</Trans>
      </span>
    </>
  );
}
