import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LogEntry } from '../../platform/api-types/accesslog';
import { fullTimeText } from '../../platform/clock/time-text';
import { actionText } from './action-text';
import { GroupBadge } from './group-badge';
import { PersonName, PersonPlace } from './person-name';

type Props = { entries: LogEntry[]; patients?: (entry: LogEntry) => ReactNode };

/** One line a touch on a desk, a small card on a phone. `patients` is left out where all are the same patient's. */
export function EntryList({ entries, patients }: Props) {
  useLingui();
  return (
    <ol className="divide-y divide-solid-gray-200 border-solid-gray-200 border-y">
      {entries.map((entry) => (
        <li
          key={`${entry.chainId} ${entry.no}`}
          className="grid gap-x-4 gap-y-1 py-3 md:grid-cols-[15rem_minmax(0,1fr)_minmax(0,1.2fr)]"
        >
          <time dateTime={entry.at} className="text-sm text-solid-gray-700 tabular-nums md:text-base">
            {fullTimeText(entry.at)}
          </time>
          <p>
            <span className="font-700">
              <PersonName person={entry.actor} />
            </span>
            <span className="block text-sm text-solid-gray-700">
              <PersonPlace person={entry.actor} />
            </span>
          </p>
          <div>
            <p className="flex flex-wrap items-baseline gap-2">
              <GroupBadge group={entry.group} />
              <span>{actionText(entry)}</span>
            </p>
            {patients && entry.patient && (
              <p className="text-sm">
                <Trans>患者さん：{patients(entry)}</Trans>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
