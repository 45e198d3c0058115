import { createLazyRoute } from '@tanstack/react-router';
import { Inviting } from '../../features/people/inviting';
import { SetupPage } from '../../features/setup/setup-page';

export const setupRoute = createLazyRoute('/signed-in/setup')({
  component: () => <SetupPage inviting={<Inviting first="coordinator" />} />,
});
