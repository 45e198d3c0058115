import { useLingui } from '@lingui/react/macro';
import type { Dimension } from '../api-types/code-list';

/** By what a table may be made, in the order in which people ask for it. */
export const tableDimensions = [
  'content',
  'scene',
  'requester',
  'requesterOrganization',
  'method',
  'action',
  'partner',
  'programItem',
  'funding',
  'ageClass',
  'careLevel',
  'livingPlace',
  'diseaseGroup',
  'outcome',
  'caseResult',
  'timeSpent',
  'officeHours',
] as const satisfies Dimension[];

/** Those with several codes a contact: a table of them counts the primary ones, or every one. */
export const severalCodes: readonly Dimension[] = [
  'content',
  'scene',
  'action',
  'partner',
  'programItem',
  'funding',
  'diseaseGroup',
];

export function useDimensionWords(): Record<(typeof tableDimensions)[number], string> {
  const { t } = useLingui();
  return {
    content: t`相談内容`,
    scene: t`場面`,
    requester: t`相談者`,
    requesterOrganization: t`相談者の所属`,
    method: t`方法`,
    action: t`対応`,
    partner: t`連携先`,
    programItem: t`事業項目`,
    funding: t`財源`,
    ageClass: t`年齢階級`,
    careLevel: t`要介護度`,
    livingPlace: t`療養の場`,
    diseaseGroup: t`主疾患群`,
    outcome: t`転帰・状態`,
    caseResult: t`事例の帰結`,
    timeSpent: t`所要時間`,
    officeHours: t`時間内・時間外`,
  };
}
