import { Trans } from '@lingui/react/macro';

export function DemoBanner() {
  return (
    <p className="border-yellow-500 border-b bg-yellow-50 px-4 py-1 text-center font-700 text-sm text-yellow-1200">
      <Trans>デモ（架空のデータ）</Trans>
    </p>
  );
}
