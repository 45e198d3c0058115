import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dateText } from '../../platform/clock/time-text';
import { useCodes } from '../../platform/code-list/use-codes';
import { problemText } from '../../platform/problem/problem-text';
import { useStore } from '../../platform/store/store';
import { Button } from '../../ui/button';
import { AlertIcon, ClockIcon } from '../../ui/icons';
import { Question } from '../../ui/question';
import type { WaitingEntry } from './entry-outbox';
import type { EntryWords } from './entry-words';
import { useEntryOutbox } from './use-entry-outbox';

type Props = { onTakeBack?: (words: EntryWords) => void };

/** Calls that are not in the ledger yet, and say so. */
export function WaitingEntries({ onTakeBack }: Props) {
  const { t } = useLingui();
  const outbox = useEntryOutbox();
  const items = useStore(outbox.items);
  const [dropping, setDropping] = useState<WaitingEntry>();
  if (items.length === 0) return null;
  return (
    <section
      aria-label={t`送信前の相談`}
      className="flex flex-col gap-2 rounded-8 border border-key-500 border-dashed bg-key-50 px-4 py-3"
    >
      <p className="font-700">
        <Trans>まだ台帳に入っていない相談</Trans>
      </p>
      <p className="text-sm text-solid-gray-700">
        <Trans>
          この端末のこのタブで待っています。通信が戻ると自動で送ります。サインアウトしたり、タブを閉じたりすると消えます。
        </Trans>
      </p>
      <ul className="divide-y divide-solid-gray-200">
        {items.map((entry) => (
          <WaitingRow
            key={entry.words.clientId}
            entry={entry}
            onRetry={() => void outbox.retry(entry.words.clientId)}
            onTakeBack={
              onTakeBack &&
              (() => {
                const words = outbox.takeBack(entry.words.clientId);
                if (words) onTakeBack(words);
              })
            }
            onDrop={() => setDropping(entry)}
          />
        ))}
      </ul>
      {dropping && (
        <Question
          danger
          heading={<Trans>送信前の相談を消しますか</Trans>}
          answer={<Trans>消す</Trans>}
          onClose={() => setDropping(undefined)}
          onAnswer={() => {
            outbox.takeBack(dropping.words.clientId);
            setDropping(undefined);
          }}
        >
          <p>
            <Trans>この相談は台帳に入らず、書いた内容は元に戻せません。</Trans>
          </p>
        </Question>
      )}
    </section>
  );
}

type RowProps = {
  entry: WaitingEntry;
  onRetry: () => void;
  onTakeBack: (() => void) | undefined;
  onDrop: () => void;
};

function WaitingRow({ entry, onRetry, onTakeBack, onDrop }: RowProps) {
  const { label } = useCodes();
  const { matter, contact, summary } = entry.words;
  return (
    <li className="flex flex-col gap-1 py-2">
      <p>
        {contact.day && dateText(contact.day)} {contact.time} ・{' '}
        {label('content', matter.codes.content?.[0] ?? '99')}
      </p>
      {summary && (
        <p className="line-clamp-2 text-sm text-solid-gray-700">
          <bdi>{summary}</bdi>
        </p>
      )}
      {entry.state === 'sending' ? (
        <p role="status" className="flex items-center gap-1 text-sm text-solid-gray-700">
          <ClockIcon className="size-4" />
          <Trans>送信中</Trans>
        </p>
      ) : (
        <>
          <div role="alert" className="text-error-2 text-sm">
            <p className="flex items-center gap-1 font-700">
              <AlertIcon className="size-4" />
              <Trans>未送信</Trans>
            </p>
            {entry.problem && <p>{problemText(entry.problem)}</p>}
            {entry.problem?.fields.map(({ field, message }) => (
              <p key={field + message}>{message}</p>
            ))}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button variant="secondary" onPress={onRetry}>
              <Trans>再送</Trans>
            </Button>
            {onTakeBack && (
              <Button variant="quiet" onPress={onTakeBack}>
                <Trans>入力欄に戻す</Trans>
              </Button>
            )}
            <Button variant="quiet" onPress={onDrop}>
              <Trans>消す</Trans>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
