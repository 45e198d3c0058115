import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Callout } from '../../ui/callout';
import { textLink } from '../../ui/text-link';
import { openGrantsQuery } from './get-break-glass';

export function OpenGrants() {
  const { data: grants = [] } = useQuery(openGrantsQuery);
  return grants.map(({ grantId, channelId, title, endsAt }) => (
    <Callout key={grantId} tone="info">
      <Link
        to="/break-glass/$channelId"
        params={{ channelId }}
        className={`${textLink} target flex items-center font-700`}
      >
        <Trans>
          <bdi>{title}</bdi>さんのチームを閲覧する
        </Trans>
      </Link>
      <p className="text-sm">
        <Trans>
          <TimeStamp at={endsAt} /> まで
        </Trans>
      </p>
    </Callout>
  ));
}
