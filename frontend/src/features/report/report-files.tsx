import { Trans } from '@lingui/react/macro';
import type { Report } from '../../platform/api-types/report';
import { DownloadButton } from '../../platform/step-up/download-button';

/** A report on paper. Until it is issued it says 案 on every page. */
export function ReportFiles({ report: { reportId, state } }: { report: Report }) {
  return (
    <section className="flex flex-col gap-3 print:hidden">
      <h2 className="text-std-18B-160">
        <Trans>ファイルに書き出す</Trans>
      </h2>
      <p className="text-sm text-solid-gray-700">
        {state === 'issued' ? (
          <Trans>配るための体裁です。書き出したことは記録に残ります。</Trans>
        ) : (
          <Trans>
            保存した内容を書き出します。発行するまでは、どのページにも「案」と入ります。書き出したことは記録に残ります。
          </Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-3">
        <DownloadButton path={`/api/reports/${reportId}/file?format=pdf`}>PDF</DownloadButton>
        <DownloadButton path={`/api/reports/${reportId}/file?format=xlsx`}>Excel</DownloadButton>
      </div>
    </section>
  );
}
