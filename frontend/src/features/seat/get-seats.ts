import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../../platform/api/api-problem';
import { command, get } from '../../platform/api/request';
import type { SeatCandidate, SeatListing } from '../../platform/api-types/seat';

export const seatsKey = ['seats'] as const;

export const seatsQuery = queryOptions({
  queryKey: [...seatsKey, 'all'],
  queryFn: () => get<SeatListing>('/api/seats'),
  staleTime: 0,
});

export const candidatesQuery = (seatId: string) =>
  queryOptions({
    queryKey: [...seatsKey, 'candidates', seatId],
    queryFn: () => get<SeatCandidate[]>(`/api/seats/${seatId}/candidates`),
    staleTime: 0,
  });

export function useOpenSeat() {
  return useSeatCommand(({ organizationId, name }: { organizationId: string; name: string }) =>
    command(`/api/organizations/${organizationId}/seats`, { method: 'POST', json: { name } }),
  );
}

export function useGiveSeat(seatId: string) {
  return useSeatCommand((affiliationId: string) =>
    command(`/api/seats/${seatId}/holdings`, { method: 'POST', json: { affiliationId } }),
  );
}

export function useEndHolding(seatId: string, holdingId: string) {
  return useSeatCommand((lastDay: string) =>
    command(`/api/seats/${seatId}/holdings/${holdingId}/last-day`, { method: 'PUT', json: { lastDay } }),
  );
}

export function useSeatCommand<T>(send: (what: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, T>({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: seatsKey }),
  });
}
