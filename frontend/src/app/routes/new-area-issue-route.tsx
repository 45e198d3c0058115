import { createLazyRoute, useSearch } from '@tanstack/react-router';
import { NewAreaIssuePage } from '../../features/areaissue/new-area-issue-page';
import type { Origin } from '../../features/areaissue/source-note';
import type { Dimension } from '../../platform/api-types/code-list';
import type { OrganizationKind } from '../../platform/api-types/organization';
import type { NewAreaIssueSearch } from './area-issues-search';

export const newAreaIssueRoute = createLazyRoute('/signed-in/area-issues/new')({ component: NewAreaIssue });

function NewAreaIssue() {
  const search = useSearch({ from: '/signed-in/area-issues/new' });
  return <NewAreaIssuePage key={JSON.stringify(search)} origin={originOf(search)} />;
}

function originOf({ thread, matter, dimension, code, from, until, place }: NewAreaIssueSearch): Origin {
  const [kind, placeId] = place?.split(':') ?? [];
  return {
    ...(thread ? { thread } : {}),
    ...(matter ? { matter } : {}),
    ...(dimension && code && from && until
      ? { cell: { dimension: dimension as Dimension, code, from, until, ...(placeId ? { placeId } : {}) } }
      : {}),
    ...(kind ? { placeKind: kind as OrganizationKind } : {}),
  };
}
