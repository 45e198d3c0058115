import { Trans } from '@lingui/react/macro';
import type { MonthlyStatistics } from '../../platform/api-types/statistics';
import { useCodes } from '../../platform/code-list/use-codes';
import { Name } from '../../ui/name';
import { CountCells } from './count-cells';
import { CountTable } from './count-table';

export function ContentTable({ statistics }: { statistics: MonthlyStatistics }) {
  const { label } = useCodes();
  return (
    <CountTable
      caption={<Trans>相談内容別（主な内容）</Trans>}
      rowTitle={<Trans>相談内容</Trans>}
      total={statistics.total}
    >
      <tbody>
        {statistics.contents.map((content) => (
          <tr key={content.code} className="border-solid-gray-200 border-t">
            <th scope="row" className="px-2 py-2 sm:px-3 print:py-0.5 text-start font-400">
              <Name>{label('content', content.code)}</Name>
            </th>
            <CountCells counts={content} />
          </tr>
        ))}
      </tbody>
    </CountTable>
  );
}
