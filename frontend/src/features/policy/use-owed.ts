import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RoomPolicies } from '../../platform/api-types/policy';
import { roomPoliciesQuery } from './get-policies';

const nothing: readonly string[] = [];

/**
 * What the reader has to accept before she posts in a care team's room. `refused`: the server has just said so, which
 * the page may not know yet.
 */
export function useOwed(channelId: string, isTeam: boolean, refused: boolean) {
  const client = useQueryClient();
  const { data, isFetched } = useQuery({ ...roomPoliciesQuery(channelId), enabled: isTeam });
  useEffect(() => {
    if (refused && isFetched)
      void client.invalidateQueries({ queryKey: roomPoliciesQuery(channelId).queryKey });
  }, [client, channelId, refused, isFetched]);
  const room: RoomPolicies | undefined = isTeam ? data : undefined;
  return { room, owed: room?.owed ?? nothing };
}
