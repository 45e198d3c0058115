import { useLingui } from '@lingui/react/macro';
import type { OrganizationKind } from '../api-types/organization';
import type { AffiliationRole } from '../api-types/people';

/** Which places have people in a role, the likeliest first. */
export const placesOf: Record<AffiliationRole, OrganizationKind[]> = {
  member: ['facility', 'body', 'association', 'municipality', 'outside'],
  administrator: ['facility'],
  coordinator: ['centre', 'keycentre'],
  officer: ['prefecture'],
  auditor: ['prefecture'],
};

/** What the manager of a facility may give. */
export const facilityRoles: AffiliationRole[] = ['member', 'administrator'];
export const allRoles: AffiliationRole[] = ['member', 'administrator', 'coordinator', 'officer', 'auditor'];

export function useRoleWords(): Record<AffiliationRole, string> {
  const { t } = useLingui();
  return {
    member: t`チームのメンバー`,
    administrator: t`組織の管理者`,
    coordinator: t`コーディネーター`,
    officer: t`県の担当者`,
    auditor: t`監査担当`,
  };
}
