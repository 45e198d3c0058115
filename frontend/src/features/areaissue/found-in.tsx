import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AreaIssue, AreaIssueCellSource } from '../../platform/api-types/areaissue';
import { dayOf } from '../../platform/clock/day';
import { dateText } from '../../platform/clock/time-text';
import { problemText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Callout } from '../../ui/callout';
import { Phrases } from '../../ui/name';
import { textLink } from '../../ui/text-link';
import { CellText } from './cell-text';
import { useUnlinkSource } from './get-area-issues';
import { useTableOf } from './use-table-of';

/** Where an issue was found; of threads and ledgers that are closed to the reader only how many. */
export function FoundIn({ issue }: { issue: AreaIssue }) {
  const { t } = useLingui();
  const { threads, otherThreads, matters, otherMatters, cells, mayChange } = issue;
  const unlink = useUnlinkSource(issue.issueId);
  if (threads.length + otherThreads + matters.length + otherMatters + cells.length === 0) {
    return (
      <p className="text-solid-gray-700">
        <Trans>スレッドや台帳、表からではなく、直接登録されました。</Trans>
      </p>
    );
  }
  const take = (sourceId: string) => () => unlink.mutate(sourceId);
  return (
    <>
      <ul aria-label={t`見つけたところ`} className="flex flex-col gap-2">
        {threads.map(({ sourceId, channelId, threadId, title }) => (
          <li key={sourceId} className="flex flex-wrap items-center justify-between gap-x-3">
            <Link
              to="/channels/$channelId/threads/$threadId"
              params={{ channelId, threadId }}
              className={`${textLink} target inline-flex items-center`}
            >
              {title ? <Phrases>{title}</Phrases> : <Trans>患者さんの部屋のスレッド</Trans>}
            </Link>
            {mayChange && <Unlink busy={unlink.isPending} onPress={take(sourceId)} />}
          </li>
        ))}
        {matters.map(({ sourceId, consultationId, linkedAt }) => (
          <li key={sourceId} className="flex flex-wrap items-center justify-between gap-x-3">
            <Link
              to="/ledger/$consultationId"
              params={{ consultationId }}
              className={`${textLink} target inline-flex items-center`}
            >
              <Trans>台帳の相談（{dateText(dayOf(new Date(linkedAt)))}に登録）</Trans>
            </Link>
            {mayChange && <Unlink busy={unlink.isPending} onPress={take(sourceId)} />}
          </li>
        ))}
        {cells.map((cell) => (
          <li key={cell.sourceId} className="flex flex-wrap items-center justify-between gap-x-3">
            <CellLink cell={cell} />
            {mayChange && <Unlink busy={unlink.isPending} onPress={take(cell.sourceId)} />}
          </li>
        ))}
        {otherThreads > 0 && (
          <li className="text-solid-gray-700">
            <Plural value={otherThreads} other="あなたには開けないスレッド # 件" />
          </li>
        )}
        {otherMatters > 0 && (
          <li className="text-solid-gray-700">
            <Plural value={otherMatters} other="拠点の台帳の相談 # 件" />
          </li>
        )}
      </ul>
      {unlink.error && (
        <Callout tone="error" role="alert">
          <p>{problemText(unlink.error)}</p>
        </Callout>
      )}
    </>
  );
}

function Unlink({ busy, onPress }: { busy: boolean; onPress: () => void }) {
  return (
    <Button variant="quiet" className="print:hidden" busy={busy} onPress={onPress}>
      <Trans>結び付きを外す</Trans>
    </Button>
  );
}

/** To the table it is a row of, and to the other issues of the same code. */
function CellLink({ cell }: { cell: AreaIssueCellSource }) {
  const { dimension, code } = cell;
  const table = useTableOf(cell);
  return (
    <div>
      <p>
        <CellText cell={cell} place={cell.place?.name} />
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
        {table && (
          <Link
            to="/statistics/tables"
            search={table}
            className={`${textLink} target inline-flex items-center`}
          >
            <Trans>統計の表を見る</Trans>
          </Link>
        )}
        <Link
          to="/area-issues"
          search={{ dimension, code }}
          className={`${textLink} target inline-flex items-center`}
        >
          <Trans>同じ項目から生まれた課題</Trans>
        </Link>
      </p>
    </div>
  );
}
