import { Plural, Trans } from '@lingui/react/macro';
import type { PastPreview } from '../../platform/api-types/pastledger';
import { fiscalYearText } from '../../platform/clock/fiscal-year';

/** What would be counted, by fiscal year. */
export function PreviewSums({ preview }: { preview: PastPreview }) {
  return (
    <div className="flex flex-col gap-3">
      <table className="w-full max-w-xl border-collapse">
        <caption className="text-start font-700">
          <Trans>取り込むとこう数えます</Trans>
        </caption>
        <thead>
          <tr className="border-solid-gray-300 border-b">
            <th scope="col" className="p-2 text-start">
              <Trans>年度</Trans>
            </th>
            <th scope="col" className="p-2 text-end">
              <Trans>新規</Trans>
            </th>
            <th scope="col" className="p-2 text-end">
              <Trans>延べ</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.years.map(({ fiscalYear, newMatters, contacts }) => (
            <tr key={fiscalYear} className="border-solid-gray-200 border-b">
              <th scope="row" className="p-2 text-start font-400">
                {fiscalYearText(fiscalYear)}
              </th>
              <td className="p-2 text-end tabular-nums">{newMatters.toLocaleString()}</td>
              <td className="p-2 text-end tabular-nums">{contacts.toLocaleString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.countedOtherwise > 0 && (
        <p>
          <Plural
            value={preview.countedOtherwise}
            other="# 件は、ファイルの「新規・継続」と違う数え方になります。橋では、相談ごとに年度で最初の1件だけを新規と数えます。"
          />
        </p>
      )}
    </div>
  );
}
