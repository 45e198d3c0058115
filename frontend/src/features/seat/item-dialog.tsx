import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { SeatItem, SeatItemKind } from '../../platform/api-types/seat';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { Overlay } from '../../ui/overlay';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useRewriteItem, useWriteItem } from './get-pack';
import { KindHeading } from './kind-heading';

type Props = { seatId: string; kind: SeatItemKind; item: SeatItem | null; onClose: () => void };

const nothing = { itemId: '' } as SeatItem;

/** Writing one down, or anew. What was typed stays when it is refused. */
export function ItemDialog({ seatId, kind, item, onClose }: Props) {
  const { t } = useLingui();
  const write = useWriteItem(seatId);
  const rewrite = useRewriteItem(seatId, item ?? nothing);
  const { error, isPending } = item ? rewrite : write;
  const problem = error ?? undefined;
  const [title, setTitle] = useState(item?.title ?? '');
  const [body, setBody] = useState(item?.body ?? '');
  const [dueOn, setDueOn] = useState(item?.dueOn ?? '');
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!title.trim()) return;
    const words = { title: title.trim(), body, ...(dueOn ? { dueOn } : {}) };
    if (item) {
      rewrite.mutate({ ...words, version: item.version, done: item.done }, { onSuccess: onClose });
    } else {
      write.mutate({ ...words, kind }, { onSuccess: onClose });
    }
  }

  return (
    <Overlay open onClose={onClose} heading={<KindHeading kind={kind} />}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <TextField
          label={kind === 'contact' ? <Trans>相手</Trans> : <Trans>見出し</Trans>}
          maxLength={120}
          value={title}
          onChange={setTitle}
          error={
            asked && !title.trim()
              ? t`見出しを入力してください（120文字まで）。`
              : fieldText(problem, 'title')
          }
        />
        {kind === 'promise' && (
          <TextField
            type="date"
            optional
            label={<Trans>いつまでに</Trans>}
            value={dueOn}
            onChange={setDueOn}
            error={fieldText(problem, 'dueOn')}
          />
        )}
        <TextAreaField
          optional
          label={kind === 'contact' ? <Trans>電話番号、つながる時間、頼めること</Trans> : <Trans>内容</Trans>}
          value={body}
          onChange={setBody}
          error={fieldText(problem, 'body')}
        />
        <ProblemNote problem={problem} shown={['title', 'dueOn', 'body']} />
        <div className="flex flex-wrap justify-end gap-3">
          <Button variant="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" busy={isPending}>
            <Trans>残す</Trans>
          </Button>
        </div>
      </form>
    </Overlay>
  );
}
