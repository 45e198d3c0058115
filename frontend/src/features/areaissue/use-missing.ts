import { useLingui } from '@lingui/react/macro';
import { asNumber, type IssueWords } from './issue-words';

/** Why the words cannot be sent yet. */
export function useMissing(words: IssueWords): string | undefined {
  const { t } = useLingui();
  if (!words.title.trim()) return t`題名を入力してください。`;
  if (words.kinds.length === 0) return t`課題の区分を選んでください。`;
  if (words.measuring === 'none') return undefined;
  if (!words.indicatorName.trim() || !words.unit.trim()) return t`指標の名前と単位を入力してください。`;
  if (words.target.trim() && Number.isNaN(asNumber(words.target))) return t`目標は数字で入力してください。`;
  if (words.measuring === 'counted' && !words.counted.code) return t`数える相談内容を選んでください。`;
  return undefined;
}
