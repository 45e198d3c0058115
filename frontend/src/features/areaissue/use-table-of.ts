import { useQueries } from '@tanstack/react-query';
import type { AreaIssueCellSource } from '../../platform/api-types/areaissue';
import { fiscalYearOfMonth } from '../../platform/clock/fiscal-year';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { coordinatorAffiliations, useMe } from '../../platform/session/me-context';

type Cell = Pick<AreaIssueCellSource, 'dimension' | 'from' | 'until' | 'place'>;

const kinds = ['centre', 'area', 'association', 'municipality'] as const;

/** The address of the table a cell is of; nothing where there is no table of its place. */
export function useTableOf({ dimension, from, until, place }: Cell) {
  const own = coordinatorAffiliations(useMe()).map(({ organizationId }) => organizationId);
  const found = useQueries({
    queries: kinds.map((kind) => ({ ...organizationsQuery(kind), enabled: Boolean(place) })),
    combine: (all) => all.flatMap(({ data }) => data ?? []),
  }).find(({ organizationId }) => organizationId === place?.organizationId);
  if (!place) return { place: 'prefecture', axes: dimension, from, until };
  if (!found) return undefined;
  if (found.kind === 'municipality') {
    return { place: `residence:${found.code}`, axes: dimension, ...wholeYears(from, until) };
  }
  const isOwn = own.includes(place.organizationId);
  return {
    place: `${found.kind}:${place.organizationId}`,
    axes: dimension,
    ...(isOwn ? { from, until } : wholeYears(from, until)),
  };
}

/** Of others no table is shown that is of a place, an item and a part of a year at once. */
function wholeYears(from: string, until: string) {
  return { from: `${fiscalYearOfMonth(from)}-04`, until: `${fiscalYearOfMonth(until) + 1}-03` };
}
