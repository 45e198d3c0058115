import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RulesIcon } from '../../ui/icons';
import { textLink } from '../../ui/text-link';
import { roomPoliciesQuery } from './get-policies';
import { consentsOf, hasAcceptedAll } from './room-consents';

/** In the head of a room: the way to its rules, and how many have accepted them. */
export function RoomRulesLink({ channelId }: { channelId: string }) {
  const { data: room } = useQuery(roomPoliciesQuery(channelId));
  if (!room || room.policies.length === 0) return null;
  const done = room.people.filter((person) => hasAcceptedAll(consentsOf(room, person))).length;
  return (
    <Link
      to="/channels/$channelId/policies"
      params={{ channelId }}
      className={`${textLink} target flex flex-wrap items-center gap-x-2`}
    >
      <RulesIcon />
      <span>
        <Trans>この部屋の決まり</Trans>
      </span>
      <span className="whitespace-nowrap text-sm">
        <Trans>
          運用ポリシー同意済み {done} / {room.people.length} 人
        </Trans>
      </span>
    </Link>
  );
}
