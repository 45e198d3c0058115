import { Trans } from '@lingui/react/macro';
import type { AreaIssue } from '../../platform/api-types/areaissue';
import { fullTimeText } from '../../platform/clock/time-text';
import { StateBadge } from './state-words';

/** Every step and every version, also those that were undone or rewritten. */
export function IssueHistory({ issue }: { issue: AreaIssue }) {
  return (
    <details className="rounded-8 border border-solid-gray-300 px-4">
      <summary className="target py-2 text-key-900">
        <Trans>これまでの動き（だれが、いつ）</Trans>
      </summary>
      <div className="flex flex-col gap-4 pt-2 pb-4">
        <section>
          <h3 className="font-700">
            <Trans>状態</Trans>
          </h3>
          <ol className="divide-y divide-solid-gray-200">
            {issue.steps.map(({ no, state, note, takenAt, takenBy }) => (
              <li key={no} className="flex flex-wrap items-center gap-x-3 py-2">
                <StateBadge state={state} />
                <span>
                  <bdi>{takenBy.name}</bdi>（{takenBy.organization}）
                </span>
                <span className="text-sm text-solid-gray-700">{fullTimeText(takenAt)}</span>
                {note && <p className="running-text w-full">{note}</p>}
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h3 className="font-700">
            <Trans>書いたこと</Trans>
          </h3>
          <ol className="divide-y divide-solid-gray-200">
            {issue.versions.toReversed().map(({ version, title, description, writtenAt, writtenBy }) => (
              <li key={version} className="py-2">
                <p>
                  <strong>
                    <bdi>{title}</bdi>
                  </strong>
                </p>
                {description && <p className="running-text">{description}</p>}
                <p className="text-sm text-solid-gray-700">
                  <Trans>第{version}版</Trans>・<bdi>{writtenBy.name}</bdi>（{writtenBy.organization}）・
                  {fullTimeText(writtenAt)}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </details>
  );
}
