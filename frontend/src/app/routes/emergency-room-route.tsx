import { createLazyRoute } from '@tanstack/react-router';
import { EmergencyRoom } from '../../features/breakglass/emergency-room';

export const emergencyRoomRoute = createLazyRoute('/signed-in/break-glass/$channelId')({
  component: () => <EmergencyRoom {...emergencyRoomRoute.useParams()} />,
});
