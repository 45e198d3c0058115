import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { Organization } from '../../platform/api-types/organization';

export const centresQuery = queryOptions({
  queryKey: ['organizations', 'centre'],
  queryFn: () => get<Organization[]>('/api/organizations?kind=centre'),
});
