import { useLingui } from '@lingui/react/macro';
import type { OrganizationKind } from '../api-types/organization';

export function useKindWords(): Record<OrganizationKind, string> {
  const { t } = useLingui();
  return {
    prefecture: t`都道府県`,
    area: t`圏域`,
    association: t`郡市医師会`,
    keycentre: t`基幹拠点`,
    centre: t`拠点`,
    municipality: t`市町村`,
    ward: t`行政区`,
    body: t`その他の団体`,
    facility: t`事業所`,
    outside: t`県外の組織`,
  };
}

export const kinds: OrganizationKind[] = [
  'facility',
  'centre',
  'keycentre',
  'association',
  'body',
  'municipality',
  'ward',
  'area',
  'prefecture',
  'outside',
];
