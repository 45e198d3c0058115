import { Trans } from '@lingui/react/macro';
import type { MonthlyStatistics } from '../../platform/api-types/statistics';

function hides({ centres, contents, total }: MonthlyStatistics): boolean {
  return [...centres, ...contents, total].some((row) => row.newMatters === null || row.contacts === null);
}

export function Footnotes({ statistics }: { statistics: MonthlyStatistics }) {
  return (
    <ul className="list-disc ps-5 text-sm text-solid-gray-700">
      {hides(statistics) && (
        <li>
          <Trans>X：件数が少なく、個人が推測されるおそれがあるため表示していません。</Trans>
        </li>
      )}
      <li>
        <Trans>新規：その月に受けた、年度内で初めての相談の件数。延べ：2回目以降も含めた対応の回数。</Trans>
      </li>
      <li>
        <Trans>区分の版：{statistics.listVersion}</Trans>
      </li>
    </ul>
  );
}
