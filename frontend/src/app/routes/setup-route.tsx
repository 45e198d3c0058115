import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { centresQuery } from '../../features/organization/get-organizations';
import { setupQuery } from '../../features/setup/get-setup';
import { SetupPage } from '../../features/setup/setup-page';

export const setupRoute = createLazyRoute('/signed-in/setup')({ component: SetupRoute });

function SetupRoute() {
  const { data: setup } = useQuery(setupQuery);
  const loaded = setup?.step === 'invitation' || setup?.step === 'done';
  const { data: centres } = useQuery({ ...centresQuery, enabled: loaded });
  return <SetupPage centres={centres} />;
}
