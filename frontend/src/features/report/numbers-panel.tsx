import { Trans } from '@lingui/react/macro';
import type { Report } from '../../platform/api-types/report';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { useTakeNumbers } from './get-reports';

/** When the numbers were taken, whether they still stand, and what is not told of them. */
export function NumbersPanel({ report }: { report: Report }) {
  const take = useTakeNumbers(report.reportId);
  const { taken, stale, tables, mayWrite, edition } = report;
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4">
      {taken ? (
        <p>
          <Trans>
            件数は {dateText(dayOf(new Date(taken.takenAt)))} に <bdi>{taken.takenBy.name}</bdi>
            さんが集計したものです（コード表 {tables[0]?.listVersion} 年版）。
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>まだ件数を集計していません。期間が終わってから集計できます。</Trans>
        </p>
      )}
      {stale && (
        <Callout tone="warning" role="status">
          <p>
            <Trans>集計したあとで、台帳が変わっています。いまの件数にするには、集計し直してください。</Trans>
          </p>
        </Callout>
      )}
      <p className="text-sm text-solid-gray-700">
        {edition === 'confidential' ? (
          <Trans>部外秘の版なので、拠点の件数をそのまま載せます。宛先のほかに渡さないでください。</Trans>
        ) : (
          <Trans>
            報告は拠点の外に出るので、少ない件数と、ほかの表との引き算で分かる件数はXで伏せます。新規件数と、終わっていない年度の区分別の件数は載せません。拠点の「年度の表」の件数とは見え方が違います。
          </Trans>
        )}
      </p>
      {mayWrite && (
        <div className="print:hidden">
          <Button variant="secondary" busy={take.isPending} onPress={() => take.mutate()}>
            {taken ? <Trans>集計し直す</Trans> : <Trans>集計する</Trans>}
          </Button>
        </div>
      )}
      <ProblemNote problem={take.error ?? undefined} />
    </div>
  );
}
