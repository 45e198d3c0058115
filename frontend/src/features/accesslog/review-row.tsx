import { Trans } from '@lingui/react/macro';
import type { Review } from '../../platform/api-types/accesslog';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { dateText } from '../../platform/clock/time-text';
import { Callout } from '../../ui/callout';
import { Names } from '../../ui/name';

export function ReviewRow({ review }: { review: Review }) {
  const { period, signedBy, signedAt, note, entries, patients, people, findings, heads, intact } = review;
  return (
    <li className="flex flex-col gap-1 py-4">
      <p className="font-700">
        {dateText(period.from)} – {dateText(period.to)}
      </p>
      <p className="text-sm text-solid-gray-700">
        <TimeStamp at={signedAt} /> <Names>{[signedBy.name, signedBy.organization]}</Names>
      </p>
      <p className="running-text">{note}</p>
      <p className="text-sm text-solid-gray-700">
        <Trans>
          点検した時の件数：記録 {entries}・患者さん {patients}・利用者 {people}・要確認 {findings}
        </Trans>
      </p>
      <details className="text-sm">
        <summary className="target flex cursor-pointer items-center text-key-900 underline underline-offset-4">
          <Trans>点検した時の鎖の値</Trans>
        </summary>
        <code className="break-all">{heads}</code>
      </details>
      {!intact && (
        <Callout tone="error">
          <Trans>
            この点検の記録は、署名された時から書き換えられています。運用の担当者に知らせてください。
          </Trans>
        </Callout>
      )}
    </li>
  );
}
