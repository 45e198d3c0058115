import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { AreaIssueIndicatorView, AreaIssuePoint } from '../../platform/api-types/areaissue';
import { monthsFrom } from '../../platform/clock/month';
import { dateText } from '../../platform/clock/time-text';
import { Button } from '../../ui/button';
import { ShareBar } from '../../ui/share-bar';

type Props = { indicator: AreaIssueIndicatorView; onRecord: (() => void) | undefined };

/** What the indicator was before and is now, and every value there is. */
export function IndicatorPanel({ indicator, onRecord }: Props) {
  const { name, unit, target, before, after, points, counted } = indicator;
  return (
    <div className="flex flex-col gap-3">
      <p className="font-700">
        <bdi>{name}</bdi>
        {target !== undefined && target !== null && (
          <span className="ms-2 font-400 text-sm text-solid-gray-700">
            <Trans>
              目標 {target.toLocaleString('ja-JP')} {unit}
            </Trans>
          </span>
        )}
      </p>
      {before ? (
        <dl className="flex flex-wrap items-end gap-x-4 gap-y-2">
          <Figure term={<Trans>はじめ</Trans>} point={before} indicator={indicator} />
          <span aria-hidden="true" className="pb-1 text-2xl">
            →
          </span>
          {after ? (
            <Figure term={<Trans>いま</Trans>} point={after} indicator={indicator} />
          ) : (
            <div>
              <dt className="text-sm text-solid-gray-700">
                <Trans>いま</Trans>
              </dt>
              <dd>
                <Trans>まだ次の値がありません</Trans>
              </dd>
            </div>
          )}
        </dl>
      ) : (
        <p className="text-solid-gray-700">
          <Trans>まだ値がありません。</Trans>
        </p>
      )}
      {points.length > 0 && <Series indicator={indicator} />}
      {counted && (
        <p className="text-sm text-solid-gray-700">
          <Trans>台帳の相談を四半期ごとに数えた延べ件数です。X は10件に満たない数で、示していません。</Trans>
        </p>
      )}
      {onRecord && (
        <Button variant="secondary" className="self-start print:hidden" onPress={onRecord}>
          <Trans>値を記録する</Trans>
        </Button>
      )}
    </div>
  );
}

type FigureProps = { term: ReactNode; point: AreaIssuePoint; indicator: AreaIssueIndicatorView };

function Figure({ term, point, indicator }: FigureProps) {
  return (
    <div>
      <dt className="text-sm text-solid-gray-700">
        {term}（<When point={point} indicator={indicator} />）
      </dt>
      <dd className="font-700 text-2xl tabular-nums">
        <Value point={point} /> <span className="font-400 text-base">{indicator.unit}</span>
      </dd>
    </div>
  );
}

function Series({ indicator }: { indicator: AreaIssueIndicatorView }) {
  const { points, target, name } = indicator;
  const most = Math.max(0, target ?? 0, ...points.map(({ value }) => value ?? 0));
  return (
    <table className="w-full max-w-xl border-solid-gray-300 border-y text-sm">
      <caption className="sr-only">{name}</caption>
      <tbody>
        {points.map((point) => (
          <tr key={point.day} className="border-solid-gray-200 border-t">
            <th scope="row" className="whitespace-nowrap py-1.5 pe-3 text-start font-400">
              <When point={point} indicator={indicator} />
              {point.running && (
                <>
                  {' '}
                  <Trans>（途中）</Trans>
                </>
              )}
            </th>
            <td className="w-full">
              <ShareBar part={Math.max(0, point.value ?? 0)} whole={most} />
            </td>
            <td className="whitespace-nowrap py-1.5 ps-3 text-end tabular-nums">
              <Value point={point} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ point }: { point: AreaIssuePoint }) {
  return point.value === undefined || point.value === null ? 'X' : point.value.toLocaleString('ja-JP');
}

/** A day, or the months of a quarter. */
function When({ point, indicator }: { point: AreaIssuePoint; indicator: AreaIssueIndicatorView }) {
  const { t } = useLingui();
  if (!indicator.counted) return dateText(point.day);
  const begin = point.day.slice(0, 7);
  const [year = '', first = ''] = begin.split('-');
  const last = monthsFrom(begin, 2).slice(5);
  return t`${year}年${Number(first)}〜${Number(last)}月`;
}
