import { coordinatorAffiliations, useMe } from '../../../platform/session/me-context';

/** Of the ledgers one keeps; the first of them is what one begins with. */
export function useOwnPlaces(): string[] {
  return coordinatorAffiliations(useMe())
    .filter(({ organizationKind }) => organizationKind === 'centre')
    .map(({ organizationId }) => `centre:${organizationId}`);
}
