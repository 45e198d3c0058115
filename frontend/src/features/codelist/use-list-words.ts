import { useLingui } from '@lingui/react/macro';
import type { Dimension } from '../../platform/api-types/code-list';
import { useDimensionWords } from '../../platform/code-list/use-dimension-words';

/** Those that have codes of their own, in the order in which people ask for them. */
export const ownLists = [
  'content',
  'scene',
  'requester',
  'method',
  'action',
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
  'organizationType',
  'profession',
  'issue',
  'kind',
] as const satisfies Dimension[];

export function useListWords(): Record<Dimension, string> {
  const { t } = useLingui();
  return {
    ...useDimensionWords(),
    organizationType: t`所属（相談者の所属・連携先）`,
    profession: t`職種`,
    issue: t`地域課題区分`,
    kind: t`スレッドの種類`,
  };
}
