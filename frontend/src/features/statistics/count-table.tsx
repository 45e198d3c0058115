import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CountPair } from '../../platform/api-types/statistics';
import { CountCells } from './count-cells';

type Props = { caption: ReactNode; rowTitle: ReactNode; total: CountPair; children: ReactNode };

export function CountTable({ caption, rowTitle, total, children }: Props) {
  return (
    <table className="w-full print:text-sm border-solid-gray-600 border-y">
      <caption className="pb-2 text-start text-std-18B-160">{caption}</caption>
      <thead>
        <tr className="border-solid-gray-600 border-b bg-key-50">
          <th scope="col" className="px-2 py-2 sm:px-3 print:py-0.5 text-start font-700">
            {rowTitle}
          </th>
          <th scope="col" className="w-16 px-2 py-2 sm:w-20 sm:px-3 print:py-0.5 text-end font-700">
            <Trans>新規</Trans>
          </th>
          <th scope="col" className="w-16 px-2 py-2 sm:w-20 sm:px-3 print:py-0.5 text-end font-700">
            <Trans>延べ</Trans>
          </th>
        </tr>
      </thead>
      {children}
      <tfoot>
        <tr className="border-solid-gray-600 border-t-2">
          <th scope="row" className="px-2 py-2 sm:px-3 print:py-0.5 text-start font-700">
            <Trans>県の合計</Trans>
          </th>
          <CountCells counts={total} bold />
        </tr>
      </tfoot>
    </table>
  );
}
