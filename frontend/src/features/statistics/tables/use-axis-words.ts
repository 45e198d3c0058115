import { useLingui } from '@lingui/react/macro';
import type { Dimension } from '../../../platform/api-types/code-list';
import type { AxisKey } from '../../../platform/api-types/statistics';
import { useCodes } from '../../../platform/code-list/use-codes';
import { tableDimensions, useDimensionWords } from '../../../platform/code-list/use-dimension-words';

const others = ['kind', 'month', 'quarter', 'centre', 'area', 'association', 'residence'] as const;

export const axes: string[] = [...tableDimensions, ...others];

/** The words for axes, and for their keys. */
export function useAxisWords() {
  const { t } = useLingui();
  const { label } = useCodes();
  const words: Record<string, string> = {
    ...useDimensionWords(),
    kind: t`相談の種類`,
    month: t`月`,
    quarter: t`四半期`,
    centre: t`拠点`,
    area: t`圏域`,
    association: t`医師会`,
    residence: t`お住まいの市町村`,
  };
  const quarterText = (key: string) => {
    const [year, month] = key.split('-').map(Number);
    const quarter = month === 1 ? 4 : ((month ?? 4) - 1) / 3;
    return t`${month === 1 ? (year ?? 0) - 1 : (year ?? 0)}年度 第${quarter}四半期`;
  };
  const keyText = (axis: string, { key, name }: AxisKey): string => {
    if (name) return name;
    if (axis === 'month') return t`${Number(key.slice(0, 4))}年${Number(key.slice(5))}月`;
    if (axis === 'quarter') return quarterText(key);
    if (axis === 'residence' && key === '98') return t`県外`;
    if (key === '99') return t`不明`;
    return label(axis as Dimension, key);
  };
  return { words, keyText };
}
