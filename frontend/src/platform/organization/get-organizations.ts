import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/request';
import type { Organization, OrganizationKind } from '../api-types/organization';

export const organizationsQuery = (kind: OrganizationKind) =>
  queryOptions({
    queryKey: ['organizations', kind],
    queryFn: () => get<Organization[]>(`/api/organizations?kind=${kind}`),
  });
