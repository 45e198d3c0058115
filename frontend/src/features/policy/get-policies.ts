import { queryOptions } from '@tanstack/react-query';
import { get } from '../../platform/api/request';
import type { FacilityList, Policy, PolicyListing, RoomPolicies } from '../../platform/api-types/policy';
import { keys } from '../../platform/query/keys';

export const policiesKey = ['policies'] as const;

export const policiesQuery = queryOptions({
  queryKey: policiesKey,
  queryFn: () => get<PolicyListing>('/api/policies'),
});

export const policyQuery = (versionId: string) =>
  queryOptions({
    queryKey: [...policiesKey, versionId],
    queryFn: () => get<Policy>(`/api/policies/${versionId}`),
  });

export const facilitiesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...policiesKey, 'facilities', organizationId],
    queryFn: () => get<FacilityList>(`/api/organizations/${organizationId}/policies/facilities`),
  });

/** What applies in the room of a care team; nothing does elsewhere. */
export const roomPoliciesQuery = (channelId: string) =>
  queryOptions({
    queryKey: keys.policies(channelId),
    queryFn: () => get<RoomPolicies>(`/api/channels/${channelId}/policies`),
  });
