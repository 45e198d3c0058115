import { Trans } from '@lingui/react/macro';
import type { Recipient } from '../../platform/api-types/notice';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Badge } from '../../ui/badge';
import { useHeadingLevel } from '../../ui/heading';
import { Name } from '../../ui/name';
import { ShareBar } from '../../ui/share-bar';
import { byArea } from './by-area';

export function ConfirmationTable({ recipients }: { recipients: readonly Recipient[] }) {
  const Heading = useHeadingLevel(1);
  const confirmed = recipients.filter((one) => one.confirmedAt).length;
  const waiting = recipients.length - confirmed;
  return (
    <section aria-labelledby="confirmations" className="flex flex-col gap-3">
      <Heading id="confirmations" className="text-std-18B-160">
        <Trans>各拠点の確認</Trans>
      </Heading>
      <div className="flex flex-col gap-1">
        <p role="status">
          <strong className="text-2xl tabular-nums">
            <Trans>
              {confirmed} / {recipients.length}
            </Trans>
          </strong>{' '}
          <Trans>拠点が確認済み（未確認 {waiting} 拠点）</Trans>
        </p>
        <ShareBar part={confirmed} whole={recipients.length} />
      </div>
      <table className="w-full text-sm">
        <caption className="sr-only">
          <Trans>拠点ごとの確認の状況</Trans>
        </caption>
        <thead>
          <tr className="border-solid-gray-600 border-b text-start">
            <th scope="col" className="px-2 py-2 text-start font-700">
              <Trans>拠点</Trans>
            </th>
            <th scope="col" className="w-[36%] px-2 py-2 text-start font-700">
              <Trans>確認</Trans>
            </th>
          </tr>
        </thead>
        {byArea(recipients).map(({ area, centres }) => (
          <tbody key={area} className="break-inside-avoid">
            <tr className="bg-solid-gray-50">
              <th scope="rowgroup" colSpan={2} className="px-2 py-1 text-start font-700">
                {area ? <bdi>{area}</bdi> : <Trans>圏域に属さない拠点</Trans>}{' '}
                <span className="font-400 tabular-nums">
                  {centres.filter((one) => one.confirmedAt).length} / {centres.length}
                </span>
              </th>
            </tr>
            {centres.map((one) => (
              <ConfirmationRow key={one.centreId} recipient={one} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function ConfirmationRow({ recipient }: { recipient: Recipient }) {
  const { centre, confirmedAt, confirmedBy } = recipient;
  return (
    <tr className="border-solid-gray-200 border-b align-top">
      <th scope="row" className="px-2 py-2 text-start font-400">
        <Name>{centre}</Name>
      </th>
      <td className="px-2 py-2">
        {confirmedAt ? (
          <>
            <Badge tone="green">
              <Trans>確認済み</Trans>
            </Badge>{' '}
            <span className="inline-flex flex-wrap gap-x-2 whitespace-nowrap text-solid-gray-700">
              <bdi>{confirmedBy?.name}</bdi>
              <TimeStamp at={confirmedAt} />
            </span>
          </>
        ) : (
          <Badge tone="yellow">
            <Trans>未確認</Trans>
          </Badge>
        )}
      </td>
    </tr>
  );
}
