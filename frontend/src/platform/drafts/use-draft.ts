import { useState } from 'react';
import { type DraftKey, keepDraft, readDraft } from './drafts';

/** Text that survives leaving the page and coming back. Give the component a `key` that changes with the draft. */
export function useDraft(key: DraftKey): [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(key));
  return [
    text,
    (next) => {
      setText(next);
      keepDraft(key, next);
    },
  ];
}
