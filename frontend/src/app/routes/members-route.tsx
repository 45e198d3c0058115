import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { channelQuery } from '../../features/channel/get-channel';
import { MemberList } from '../../features/channel/member-list';
import { ConsentBadge } from '../../features/policy/consent-badge';
import { roomPoliciesQuery } from '../../features/policy/get-policies';
import type { ChannelDetail } from '../../platform/api-types/channel';
import { usePageTitle } from '../../platform/page/use-page-title';
import { Loaded } from '../../platform/query/loaded';
import { BackIcon } from '../../ui/icons';
import { Skeleton } from '../../ui/skeleton';
import { textLink } from '../../ui/text-link';

export function MembersRoute({ channelId }: { channelId: string }) {
  usePageTitle('members');
  const query = useQuery(channelQuery(channelId));
  return (
    <div className="max-w-3xl panes:px-2">
      <Link
        to="/channels/$channelId"
        params={{ channelId }}
        className={`${textLink} target ms-3 mt-2 inline-flex items-center gap-1 panes:hidden`}
      >
        <BackIcon />
        <Trans>チャンネルに戻る</Trans>
      </Link>
      <Loaded query={query} skeleton={<Skeleton />}>
        {(channel) =>
          channel.kind === 'team' ? <TeamMembers channel={channel} /> : <MemberList channel={channel} />
        }
      </Loaded>
    </div>
  );
}

/** In a care team everybody sees whose consent to the policies stands. */
function TeamMembers({ channel }: { channel: ChannelDetail }) {
  const { data: room } = useQuery(roomPoliciesQuery(channel.channelId));
  return (
    <MemberList
      channel={channel}
      consentOf={(accountId) => room && <ConsentBadge room={room} accountId={accountId} />}
    />
  );
}
