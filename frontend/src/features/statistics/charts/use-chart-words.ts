import { useLingui } from '@lingui/react/macro';
import type { AxisKey, CrossTable } from '../../../platform/api-types/statistics';
import { useAxisWords } from '../tables/use-axis-words';
import type { Measure, Value } from './series';

/** The words of pictures. */
export function useChartWords(table: CrossTable) {
  const { t, i18n } = useLingui();
  const { words, keyText } = useAxisWords();
  const month = new Intl.DateTimeFormat(i18n.locale, { month: 'short', timeZone: 'UTC' });
  const monthText = (key: string, later = 0) =>
    month.format(new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5, 7)) - 1 + later, 1)));
  const axisText = (at: number) => words[table.axes[at]?.axis ?? ''] ?? '';
  return {
    axisText,
    title: (measure: Measure, ...at: number[]) => {
      const what = at.map(axisText).join(' × ');
      const number = measure === 'contacts' ? t`延べ件数` : t`新規件数`;
      return t`${what}（${number}）`;
    },
    /** A key of an axis, or what is left of it. */
    itemText: (at: number, key: AxisKey | null, members = 0) =>
      key ? keyText(table.axes[at]?.axis ?? '', key) : t`その他（${members}項目）`,
    /** As short as it can be under an axis, in lines. */
    timeText: (axis: string, key: string) =>
      axis === 'quarter' ? [monthText(key), `〜${monthText(key, 2)}`] : [monthText(key)],
    yearText: (key: string) => t`${Number(key.slice(0, 4))}年`,
    list: (texts: string[]) =>
      new Intl.ListFormat(i18n.locale, { type: 'conjunction', style: 'narrow' }).format(texts),
    count: (value: Value) => (value === null ? 'X' : value.toLocaleString('ja-JP')),
  };
}
