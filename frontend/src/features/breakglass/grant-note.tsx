import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNow } from '../../platform/clock/use-now';
import { Callout } from '../../ui/callout';
import { textLink } from '../../ui/text-link';
import { grantsQuery } from './get-break-glass';
import { GrantFacts } from './grant-facts';

type Props = { channelId: string; manages: boolean };

/** For everybody in the room: who reads here now without being in it, and who did and was not reviewed yet. */
export function GrantNote({ channelId, manages }: Props) {
  const { data: grants = [] } = useQuery(grantsQuery(channelId));
  const now = useNow(15_000).toISOString();
  return grants
    .filter(({ endsAt, review }) => review === null || endsAt > now)
    .map((grant) => (
      <div key={grant.grantId} className="px-4 pt-3">
        <Callout tone="warning" role="status">
          <p className="font-700">
            {grant.endsAt > now ? (
              <Trans>非常時アクセスで閲覧中です</Trans>
            ) : (
              <Trans>非常時アクセスがありました</Trans>
            )}
          </p>
          <GrantFacts grant={grant} title={null} />
          {manages && grant.review === null && (
            <Link to="/break-glass" className={`${textLink} target flex items-center`}>
              <Trans>確認する</Trans>
            </Link>
          )}
        </Callout>
      </div>
    ));
}
