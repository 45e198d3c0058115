import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AreaIssueCell } from '../../platform/api-types/areaissue';
import type { OrganizationKind } from '../../platform/api-types/organization';
import { organizationsQuery } from '../../platform/organization/get-organizations';
import { Callout } from '../../ui/callout';
import { CellText } from './cell-text';

/** Where somebody came from: a thread, a matter of the ledger, a cell of a table, or nowhere in particular. */
export type Origin = {
  thread?: string;
  matter?: string;
  cell?: AreaIssueCell;
  /** The kind of the organization whose table it was. */
  placeKind?: OrganizationKind;
};

export function SourceNote({ origin }: { origin: Origin }) {
  const { thread, matter, cell, placeKind } = origin;
  if (!thread && !matter && !cell) return null;
  return (
    <Callout tone="info">
      <p className="text-sm">
        <Trans>次のところから登録します。課題のページから、いつでも見に戻れます。</Trans>
      </p>
      {thread && (
        <p className="font-700">
          <Trans>いまのスレッド</Trans>
        </p>
      )}
      {matter && (
        <p className="font-700">
          <Trans>台帳の相談（ほかの拠点の人には、件数だけが見えます）</Trans>
        </p>
      )}
      {cell && <Cell cell={cell} placeKind={placeKind} />}
    </Callout>
  );
}

function Cell({ cell, placeKind }: { cell: AreaIssueCell; placeKind: OrganizationKind | undefined }) {
  const { data = [] } = useQuery({
    ...organizationsQuery(placeKind ?? 'centre'),
    enabled: Boolean(cell.placeId),
  });
  const place = data.find(({ organizationId }) => organizationId === cell.placeId)?.name;
  return (
    <p>
      <CellText cell={cell} place={place ?? (cell.placeId ? '…' : undefined)} />
    </p>
  );
}
