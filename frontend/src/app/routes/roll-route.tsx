import { createLazyRoute } from '@tanstack/react-router';
import { RollPage } from '../../features/recertification/roll-page';
import { NotFound } from '../../platform/problem/not-found';

export const rollRoute = createLazyRoute('/signed-in/rolls/$subject/$subjectId')({ component: RollOf });

function RollOf() {
  const { subject, subjectId } = rollRoute.useParams();
  return subject === 'channel' || subject === 'organization' ? (
    <RollPage key={subjectId} subject={subject} subjectId={subjectId} />
  ) : (
    <NotFound />
  );
}
