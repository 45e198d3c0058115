import type { OrganizationKind } from '../../platform/api-types/organization';
import { kinds } from '../../platform/organization/kind-words';

/** Of which kind the organization is: only then it can be found. */
export function readOrganizationSearch(search: Record<string, unknown>): { kind: OrganizationKind } {
  return { kind: kinds.find((one) => one === search.kind) ?? 'facility' };
}
