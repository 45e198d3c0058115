import { queryOptions } from '@tanstack/react-query';
import { command, get } from '../../platform/api/request';
import type { HandoverPack, RewriteItem, SeatItem, WriteItem } from '../../platform/api-types/seat';
import { seatsKey, useSeatCommand } from './get-seats';

export const packQuery = (seatId: string) =>
  queryOptions({
    queryKey: [...seatsKey, 'pack', seatId],
    queryFn: () => get<HandoverPack>(`/api/seats/${seatId}/pack`),
    staleTime: 0,
  });

export function useWriteItem(seatId: string) {
  return useSeatCommand((json: WriteItem) => command(`/api/seats/${seatId}/items`, { method: 'POST', json }));
}

export function useRewriteItem(seatId: string, { itemId }: SeatItem) {
  return useSeatCommand((json: RewriteItem) =>
    command(`/api/seats/${seatId}/items/${itemId}`, { method: 'PUT', json }),
  );
}
