import { useLingui } from '@lingui/react/macro';
import { tableDimensions, useDimensionWords } from '../../platform/code-list/use-dimension-words';

/** What no file tells: it follows from the time. */
const derived = 'officeHours';

/** What a column may tell, in the order in which a line is filled in, with its words. */
export function useMeanings(): [meaning: string, words: string][] {
  const { t } = useLingui();
  const dimensions = useDimensionWords();
  return [
    ['nothing', t`取り込まない`],
    ['day', t`日付（月だけでも可）`],
    ['time', t`時刻`],
    ['matter', t`相談番号（同じ番号は1つの相談）`],
    ['countType', t`新規・継続・再相談`],
    ['person', t`整理番号（人の番号）`],
    ['residence', t`居住市町村`],
    ['kind', t`相談の種類`],
    ['summary', t`概要`],
    ['contacts', t`件数（1行が何件分か）`],
    ...tableDimensions
      .filter((dimension) => dimension !== derived)
      .map((dimension): [string, string] => [dimension, dimensions[dimension]]),
  ];
}
