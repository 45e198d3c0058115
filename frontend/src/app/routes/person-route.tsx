import { createLazyRoute } from '@tanstack/react-router';
import { PersonPage } from '../../features/people/person-page';

export const personRoute = createLazyRoute('/signed-in/accounts/$accountId')({ component: PersonRoute });

function PersonRoute() {
  const { accountId } = personRoute.useParams();
  return <PersonPage key={accountId} accountId={accountId} />;
}
