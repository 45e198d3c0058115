import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode, useEffect, useState } from 'react';
import type { Message } from '../../platform/api-types/message';
import type { ThreadDetail } from '../../platform/api-types/thread';
import { useMe } from '../../platform/session/me-context';
import { useStore } from '../../platform/store/store';
import { Announcer } from '../../ui/announcer';
import { MessagePost } from './message-post';
import type { Outbox } from './outbox';
import { OutgoingPost } from './outgoing-post';

type Props = {
  detail: ThreadDetail;
  outbox: Outbox;
  earlier: ReactNode;
  onPosted: (message: Message) => void;
  onTakeBack: (body: string) => void;
};

export function MessageList({ detail, outbox, earlier, onPosted, onTakeBack }: Props) {
  const { t } = useLingui();
  const { messages, readers } = detail;
  const acknowledged = new Set(messages.map(({ clientId }) => clientId));
  const outgoing = useStore(outbox.items).filter(({ clientId }) => !acknowledged.has(clientId));
  const firstUnread = useFirstUnread(detail);
  return (
    <>
      <Announcer text={useArrivals(messages)} />
      {earlier}
      <ol aria-label={t`投稿`} className="flex flex-col">
        {messages.map((message) => (
          <Fragment key={message.messageId}>
            {message.seq === firstUnread && <NewFromHere />}
            <li>
              <MessagePost message={message} readers={readers} />
            </li>
          </Fragment>
        ))}
        {outgoing.map((item) => (
          <li key={item.clientId}>
            <OutgoingPost
              item={item}
              onRetry={() => void outbox.retry(item.clientId, onPosted)}
              onTakeBack={() => onTakeBack(outbox.takeBack(item.clientId))}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

function NewFromHere() {
  return (
    <li
      id="first-unread"
      className="flex items-center gap-3 px-4 py-2 font-700 text-sm text-red-900 panes:px-6"
    >
      <span aria-hidden="true" className="h-px flex-1 bg-red-900" />
      <Trans>ここから新しい投稿</Trans>
      <span aria-hidden="true" className="h-px flex-1 bg-red-900" />
    </li>
  );
}

/** Where reading starts again, as it was when the page was opened. */
function useFirstUnread({ messages, thread }: ThreadDetail): number | undefined {
  const me = useMe();
  const [first] = useState(() => {
    const others = messages.filter(({ author }) => author.accountId !== me.accountId);
    const unread = thread.unread > 0 ? others.at(-thread.unread) : undefined;
    return unread === messages[0] ? undefined : unread?.seq;
  });
  return first;
}

/** Words for the live region: who has posted since the page was opened. */
function useArrivals(messages: readonly Message[]): string {
  const { t } = useLingui();
  const me = useMe();
  const latest = messages.at(-1);
  const [opened] = useState(latest?.seq ?? 0);
  const [words, setWords] = useState('');
  const arrived =
    latest && latest.seq > opened && latest.author.accountId !== me.accountId ? latest : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one announcement per post
  useEffect(() => {
    if (arrived) setWords(t`${arrived.author.name}さんの新しい投稿：${arrived.body}`);
  }, [arrived?.messageId]);
  return words;
}
