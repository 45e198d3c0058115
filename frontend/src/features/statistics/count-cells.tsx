import { useLingui } from '@lingui/react/macro';
import type { Cell, CountPair } from '../../platform/api-types/statistics';

function CountCell({ value, bold }: { value: Cell; bold: boolean }) {
  const { t } = useLingui();
  return (
    <td className={`px-2 py-2 sm:px-3 print:py-0.5 text-end tabular-nums ${bold ? 'font-700' : ''}`}>
      {value === null ? (
        <abbr title={t`件数が少ないため表示しません`}>X</abbr>
      ) : (
        value.toLocaleString('ja-JP')
      )}
    </td>
  );
}

export function CountCells({ counts, bold = false }: { counts: CountPair; bold?: boolean }) {
  return (
    <>
      <CountCell value={counts.newMatters} bold={bold} />
      <CountCell value={counts.contacts} bold={bold} />
    </>
  );
}
