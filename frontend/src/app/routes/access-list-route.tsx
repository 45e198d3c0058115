import { createLazyRoute, useParams } from '@tanstack/react-router';
import { AccessListPage } from '../../features/accesslog/access-list-page';

export const accessListRoute = createLazyRoute('/signed-in/access-lists/$channelId')({
  component: AccessListRoute,
});

function AccessListRoute() {
  const { channelId } = useParams({ from: '/signed-in/access-lists/$channelId' });
  return <AccessListPage key={channelId} channelId={channelId} />;
}
