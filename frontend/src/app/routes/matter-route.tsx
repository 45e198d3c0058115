import { createLazyRoute } from '@tanstack/react-router';
import { MatterPage } from '../../features/consultation/matter-page';

export const matterRoute = createLazyRoute('/signed-in/ledger/$consultationId')({ component: MatterOf });

function MatterOf() {
  const { consultationId } = matterRoute.useParams();
  return <MatterPage key={consultationId} consultationId={consultationId} />;
}
