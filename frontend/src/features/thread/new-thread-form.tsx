import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef } from 'react';
import type { StartedThread } from '../../platform/api-types/thread';
import { dropDraft } from '../../platform/drafts/drafts';
import { useDraft } from '../../platform/drafts/use-draft';
import { uuidV7 } from '../../platform/ids/uuid-v7';
import { ProblemNote } from '../../platform/problem/problem-note';
import { fieldText } from '../../platform/problem/problem-text';
import { Button } from '../../ui/button';
import { useHeadingLevel } from '../../ui/heading';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { useStartThread } from './start-thread';
import { whyNotYet } from './why-not-yet';

type Props = {
  channelId: string;
  advice?: ReactNode;
  /** Why nothing can be sent yet; writing is possible all the same. */
  blocked?: string | undefined;
  onRefused?: (code: string) => void;
  as?: string | undefined;
  asPicker?: ReactNode;
  onStarted: (thread: StartedThread['thread']) => void;
};

export function NewThreadForm({ channelId, advice, blocked, as, asPicker, onRefused, onStarted }: Props) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const [title, setTitle] = useDraft({ channelId, name: 'new-thread.title' });
  const [body, setBody] = useDraft({ channelId, name: 'new-thread.body' });
  const start = useStartThread(channelId);
  const command = useCommandId(`${title}\n${body}`);
  const missing = blocked ?? whyNotYet(title, body);

  function send() {
    if (missing || start.isPending) return;
    const affiliation = as ? { affiliationId: as } : {};
    start.mutate(
      { clientId: command(), title: title.trim(), body: body.trim(), ...affiliation },
      {
        onSuccess: ({ thread }) => {
          for (const name of ['new-thread.title', 'new-thread.body']) dropDraft({ channelId, name });
          onStarted(thread);
        },
        onError: ({ code }) => onRefused?.(code),
      },
    );
  }

  return (
    <form
      noValidate
      className="flex max-w-3xl flex-col gap-5 px-4 py-4 panes:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading className="text-std-20B-160">
        <Trans>新しいスレッド</Trans>
      </Heading>
      {advice}
      <TextField
        label={<Trans>題名</Trans>}
        hint={<Trans>何についての話か、ひと目で分かるように（120文字まで）</Trans>}
        value={title}
        onChange={setTitle}
        maxLength={120}
        error={fieldText(start.error ?? undefined, 'title')}
      />
      <TextAreaField
        label={<Trans>最初の投稿</Trans>}
        value={body}
        onChange={setBody}
        rows={8}
        error={fieldText(start.error ?? undefined, 'body')}
      />
      {asPicker}
      <ProblemNote problem={start.error ?? undefined} shown={['title', 'body']} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={start.isPending} unavailable={missing}>
          {start.error ? <Trans>もう一度送信する</Trans> : <Trans>スレッドを始める</Trans>}
        </Button>
        <p role="status" className="text-sm text-solid-gray-700">
          {start.isPending ? t`送信中` : start.error ? t`未送信` : missing}
        </p>
      </div>
    </form>
  );
}

/** The same words keep the same id, however often they are sent; other words are another thread. */
function useCommandId(words: string): () => string {
  const last = useRef({ words: '', id: '' });
  return () => {
    if (last.current.words !== words) last.current = { words, id: uuidV7() };
    return last.current.id;
  };
}
