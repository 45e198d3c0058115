import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { Hours, HoursPreview, SetHours } from '../../platform/api-types/consultation';
import { keys } from '../../platform/query/keys';

export const hoursQuery = (centreId: string) =>
  queryOptions({
    queryKey: [...keys.ledger, 'hours', centreId],
    queryFn: () => get<Hours>(`/api/centres/${centreId}/hours`),
  });

/** How many contacts would be counted otherwise. */
export function usePreviewHours(centreId: string) {
  return useMutation<HoursPreview, ApiProblem, SetHours>({
    mutationFn: (json) => command(`/api/centres/${centreId}/hours/preview`, { method: 'POST', json }),
  });
}

export function useSetHours(centreId: string) {
  const client = useQueryClient();
  return useMutation<Hours, ApiProblem, SetHours>({
    mutationFn: (json) => command(`/api/centres/${centreId}/hours`, { method: 'PUT', json }),
    onSuccess: (hours) => {
      client.setQueryData(hoursQuery(centreId).queryKey, hours);
      return client.invalidateQueries({ queryKey: keys.statistics });
    },
  });
}
