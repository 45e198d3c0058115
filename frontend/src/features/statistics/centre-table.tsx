import { Trans, useLingui } from '@lingui/react/macro';
import type { MonthlyStatistics } from '../../platform/api-types/statistics';
import { Name } from '../../ui/name';
import { CountCells } from './count-cells';
import { CountTable } from './count-table';

export function CentreTable({ statistics }: { statistics: MonthlyStatistics }) {
  const { t } = useLingui();
  const areas = [...new Set(statistics.centres.map(({ area }) => area ?? ''))];
  return (
    <CountTable caption={<Trans>拠点別</Trans>} rowTitle={<Trans>拠点</Trans>} total={statistics.total}>
      {areas.map((area) => (
        <tbody key={area} className="break-inside-avoid">
          <tr className="border-solid-gray-200 border-t bg-solid-gray-50">
            <th
              scope="rowgroup"
              colSpan={3}
              className="px-2 py-1 text-start sm:px-3 print:py-0.5 text-sm font-700"
            >
              {area || t`圏域に属さない拠点`}
            </th>
          </tr>
          {statistics.centres
            .filter((centre) => (centre.area ?? '') === area)
            .map((centre) => (
              <tr key={centre.organizationId} className="border-solid-gray-200 border-t">
                <th scope="row" className="px-2 py-2 sm:px-3 print:py-0.5 text-start font-400">
                  <Name>{centre.name}</Name>
                </th>
                <CountCells counts={centre} />
              </tr>
            ))}
        </tbody>
      ))}
    </CountTable>
  );
}
