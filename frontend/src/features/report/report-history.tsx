import { Trans } from '@lingui/react/macro';
import type { Report } from '../../platform/api-types/report';
import { fullTimeText } from '../../platform/clock/time-text';
import { useStateWords } from './use-report-words';

/** Who wrote, submitted, approved and issued it, and when. */
export function ReportHistory({ report: { steps, writers } }: { report: Report }) {
  const words = useStateWords();
  const last = writers.at(-1);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-std-18B-160">
        <Trans>経過</Trans>
      </h2>
      <ol className="flex flex-col gap-2 text-sm">
        {last && (
          <li>
            <Trans>
              {fullTimeText(last.writtenAt)}　第{last.version}版を<bdi>{last.writtenBy.name}</bdi>さんが保存
            </Trans>
          </li>
        )}
        {steps.map(({ no, state, note, takenAt, takenBy }) => (
          <li key={no}>
            <p className="flex flex-wrap gap-x-3">
              <span>{fullTimeText(takenAt)}</span>
              <span className="font-700">{words[state]}</span>
              <bdi>{takenBy.name}</bdi>
            </p>
            {note && (
              <p dir="auto" className="running-text ps-4">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
