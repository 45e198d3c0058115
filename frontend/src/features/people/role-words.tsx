import { Trans, useLingui } from '@lingui/react/macro';
import type { OrganizationKind } from '../../platform/api-types/organization';
import type { AffiliationRole, Proof } from '../../platform/api-types/people';

/** Which places have people in a role, the likeliest first. */
export const placesOf: Record<AffiliationRole, OrganizationKind[]> = {
  member: ['facility', 'body', 'association', 'municipality'],
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

export const proofs: Proof[] = ['original', 'copy', 'in_person', 'known'];

export function ProofWord({ proof }: { proof: Proof }) {
  switch (proof) {
    case 'original':
      return <Trans>資格証の原本</Trans>;
    case 'copy':
      return <Trans>資格証の写し</Trans>;
    case 'in_person':
      return <Trans>対面</Trans>;
    case 'known':
      return <Trans>以前から知っている方</Trans>;
  }
}
