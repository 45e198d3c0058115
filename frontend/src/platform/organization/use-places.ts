import { useQueries } from '@tanstack/react-query';
import type { AffiliationRole } from '../api-types/people';
import { managedAffiliations, useMe } from '../session/me-context';
import { organizationsQuery } from './get-organizations';
import { placesOf } from './role-words';

export type Place = { organizationId: string; name: string };

/** Where the reader may give this role: everywhere it fits, or at the facilities he manages. */
export function usePlaces(role: AffiliationRole): Place[] {
  const me = useMe();
  const kinds = me.administrator ? placesOf[role] : [];
  const found = useQueries({ queries: kinds.map((kind) => organizationsQuery(kind)) });
  if (!me.administrator) return managed(me);
  return found.flatMap(({ data }) =>
    (data ?? []).map(({ organizationId, area, name }) => ({
      organizationId,
      name: area ? `${area}　${name}` : name,
    })),
  );
}

function managed(me: Parameters<typeof managedAffiliations>[0]): Place[] {
  const byId = new Map(managedAffiliations(me).map((one) => [one.organizationId, one.organization]));
  return [...byId].map(([organizationId, name]) => ({ organizationId, name }));
}
