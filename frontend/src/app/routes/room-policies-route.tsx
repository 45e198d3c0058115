import { RoomPoliciesPage } from '../../features/policy/room-policies-page';
import { usePageTitle } from '../../platform/page/use-page-title';

export function RoomPoliciesRoute({ channelId }: { channelId: string }) {
  usePageTitle('room-policies');
  return <RoomPoliciesPage channelId={channelId} />;
}
