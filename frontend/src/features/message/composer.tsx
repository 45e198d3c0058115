import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { type DraftKey, dropDraft } from '../../platform/drafts/drafts';
import { useDraft } from '../../platform/drafts/use-draft';
import { Button } from '../../ui/button';
import { controlLook } from '../../ui/field';

const limit = 10_000;
const near = 9_000;

type Props = {
  draft: DraftKey;
  onSend: (body: string) => void;
  asPicker?: ReactNode;
  advice?: ReactNode;
  /** Why nothing can be sent yet; writing is possible all the same. */
  blocked?: string | undefined;
};

/** As the server counts: a character beyond the first 65,536, such as most emoji and rare kanji, is one as well. */
function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** True while kana is being turned into kanji; keyCode 229 covers Safari, which ends composition before keydown. */
function composing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

export function Composer({ draft, onSend, asPicker, advice, blocked }: Props) {
  const { t } = useLingui();
  const id = useId();
  const [text, setText] = useDraft(draft);
  const body = text.trim();
  const length = charactersIn(body);
  const over = length - limit;

  function send() {
    if (body === '' || over > 0 || blocked) return;
    onSend(body);
    setText('');
    dropDraft(draft);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (composing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  }

  return (
    <form
      aria-label={t`投稿する`}
      className="flex flex-col gap-2 border-solid-gray-300 border-t bg-white px-4 py-3 panes:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label htmlFor={id} className="sr-only">
        <Trans>本文</Trans>
      </label>
      {advice}
      {asPicker}
      <div className="flex items-end gap-2">
        <textarea
          id={id}
          dir="auto"
          rows={1}
          value={text}
          placeholder={t`ここに書く（Enterで改行）`}
          aria-describedby={`${id}-help`}
          aria-invalid={over > 0 || undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className={`${controlLook} field-sizing-content max-h-[40dvh] resize-none leading-170 placeholder:text-solid-gray-600`}
        />
        <Button
          type="submit"
          className="shrink-0"
          unavailable={
            blocked ?? unavailable(body, over, t`本文を入力してください。`, t`${over} 文字減らしてください。`)
          }
        >
          <Trans>送信</Trans>
        </Button>
      </div>
      <div id={`${id}-help`} className="text-sm text-solid-gray-700 empty:hidden">
        <Length length={length} />
        <span className="pointer-coarse:hidden">
          <Trans>Ctrl（⌘）+ Enter でも送信できます</Trans>
        </span>
      </div>
    </form>
  );
}

function unavailable(body: string, over: number, empty: string, tooLong: string): string | undefined {
  if (body === '') return empty;
  return over > 0 ? tooLong : undefined;
}

function Length({ length }: { length: number }) {
  if (length < near) return null;
  const left = limit - length;
  const over = -left;
  return (
    <p role="status" className={left < 0 ? 'font-700 text-error-2' : ''}>
      {left >= 0 ? <Trans>あと {left} 文字</Trans> : <Trans>{over} 文字多すぎます</Trans>}
    </p>
  );
}
