import { Plural } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { Message } from '../../platform/api-types/message';

type Props = { messages: readonly Message[]; atEnd: boolean; onJump: () => void };

/** For somebody who reads further up: what has come in below meanwhile. */
export function NewPostsButton({ messages, atEnd, onJump }: Props) {
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(lastSeq);
  useEffect(() => {
    if (atEnd) setSeen(lastSeq);
  }, [atEnd, lastSeq]);
  const below = messages.filter(({ seq }) => seq > seen).length;
  if (atEnd || below === 0) return null;
  return (
    <div className="flex justify-center pb-2">
      <button
        type="button"
        onClick={onJump}
        className="target rounded-full border border-key-900 bg-white px-5 py-1 font-700 text-key-900 text-sm shadow-1 hover:bg-key-50"
      >
        ↓ <Plural value={below} other="新しい投稿 # 件" />
      </button>
    </div>
  );
}
