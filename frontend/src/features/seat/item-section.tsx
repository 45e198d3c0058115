import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { HandoverPack, SeatItem, SeatItemKind } from '../../platform/api-types/seat';
import { dayOf } from '../../platform/clock/day';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { dateText } from '../../platform/clock/time-text';
import { ProblemNote } from '../../platform/problem/problem-note';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { useRewriteItem } from './get-pack';
import { ItemDialog } from './item-dialog';
import { KindHeading } from './kind-heading';

type Props = { pack: HandoverPack; kind: SeatItemKind };

/** What was written down of one kind, with what is to be done first. */
export function ItemSection({ pack, kind }: Props) {
  const [writing, setWriting] = useState<SeatItem | 'new' | null>(null);
  const items = pack.items.filter((item) => item.kind === kind);
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-std-20B-160">
          <KindHeading kind={kind} />
        </h2>
        <Button variant="secondary" className="print:hidden" onPress={() => setWriting('new')}>
          <AddWords kind={kind} />
        </Button>
      </div>
      {items.length === 0 && (
        <p>
          <Trans>ありません。</Trans>
        </p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {items.map((item) => (
          <ItemRow key={item.itemId} seatId={pack.seatId} item={item} onEdit={() => setWriting(item)} />
        ))}
      </ul>
      {writing && (
        <ItemDialog
          seatId={pack.seatId}
          kind={kind}
          item={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  );
}

type RowProps = { seatId: string; item: SeatItem; onEdit: () => void };

function ItemRow({ seatId, item, onEdit }: RowProps) {
  const { t } = useLingui();
  const rewrite = useRewriteItem(seatId, item);
  const { title, body, dueOn, done, version } = item;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-700">
          <bdi className={done ? 'line-through' : ''}>{title}</bdi>
          <Due item={item} />
        </p>
        {body && (
          <p className="whitespace-pre-wrap">
            <bdi>{body}</bdi>
          </p>
        )}
        <p className="text-sm text-solid-gray-700">
          <Trans>
            <bdi>{item.by}</bdi>さん <TimeStamp at={item.writtenAt} />
          </Trans>
        </p>
        <ProblemNote problem={rewrite.error ?? undefined} />
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button variant="quiet" aria-label={t`${title}を書き直す`} onPress={onEdit}>
          <Trans>書き直す</Trans>
        </Button>
        <Button
          variant="secondary"
          busy={rewrite.isPending}
          aria-label={done ? t`${title}を戻す` : t`${title}を済みにする`}
          onPress={() => rewrite.mutate({ version, title, body, ...(dueOn ? { dueOn } : {}), done: !done })}
        >
          {done ? <Trans>戻す</Trans> : <Trans>済みにする</Trans>}
        </Button>
      </div>
    </li>
  );
}

function Due({ item: { dueOn, done } }: { item: SeatItem }) {
  if (done) {
    return (
      <Badge tone="green">
        <Trans>済み</Trans>
      </Badge>
    );
  }
  if (!dueOn) return null;
  if (dueOn < dayOf(new Date())) {
    return (
      <Badge tone="red">
        <Trans>{dateText(dueOn)}を過ぎています</Trans>
      </Badge>
    );
  }
  return (
    <Badge>
      <Trans>{dateText(dueOn)}まで</Trans>
    </Badge>
  );
}

function AddWords({ kind }: { kind: SeatItemKind }) {
  switch (kind) {
    case 'promise':
      return <Trans>約束を書く</Trans>;
    case 'contact':
      return <Trans>連絡先を書く</Trans>;
    case 'draft':
      return <Trans>書きかけを残す</Trans>;
  }
}
