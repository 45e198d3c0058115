import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { PolicyPublisher } from '../../platform/api-types/policy';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { dateText } from '../../platform/clock/time-text';
import { rowLink } from '../../ui/text-link';
import { PhaseBadge } from './phase-badge';
import { VersionName } from './version-name';

export function VersionRow({ listed }: { listed: PolicyPublisher['versions'][number] }) {
  const { version, phase, acceptedAt } = listed;
  const { versionId, validFrom } = version;
  return (
    <li>
      <Link
        to="/policies/$versionId"
        params={{ versionId }}
        className={`flex flex-wrap items-center gap-x-3 gap-y-1 py-3 ${rowLink}`}
      >
        <span className="min-w-0 flex-1 basis-60">
          <span className="block leading-150">
            <VersionName version={version} />
          </span>
          <span className="block text-sm text-solid-gray-700">
            <Trans>{dateText(validFrom)}から</Trans>
            {acceptedAt && (
              <>
                {'　'}
                <Trans>
                  あなたは <TimeStamp at={acceptedAt} /> に同意
                </Trans>
              </>
            )}
          </span>
        </span>
        <PhaseBadge phase={phase} />
      </Link>
    </li>
  );
}
