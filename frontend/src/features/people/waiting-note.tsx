import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../platform/session/get-me';
import { useMe } from '../../platform/session/me-context';
import { Names } from '../../ui/name';

const often = 15_000;

/** Whoever has come by a link sees why there is nothing yet, and it goes by itself. */
export function WaitingNote() {
  const { waiting } = useMe();
  useQuery({ ...meQuery, enabled: waiting.length > 0, refetchInterval: often });
  if (waiting.length === 0) return null;
  return (
    <div
      role="status"
      className="border-yellow-500 border-b bg-yellow-50 px-4 py-2 text-sm text-yellow-1200 print:hidden"
    >
      <p className="font-700">
        <Trans>所属の確認を待っています</Trans>
      </p>
      <p>
        <Names>{waiting.map(({ organization }) => organization)}</Names>
      </p>
      <p>
        <Trans>管理者が本人と資格を確認すると、使えるようになります。</Trans>
      </p>
    </div>
  );
}
