import { createLazyRoute } from '@tanstack/react-router';
import { PackPage } from '../../features/seat/pack-page';

export const seatRoute = createLazyRoute('/signed-in/seats/$seatId')({ component: PackOf });

function PackOf() {
  const { seatId } = seatRoute.useParams();
  return <PackPage key={seatId} seatId={seatId} />;
}
