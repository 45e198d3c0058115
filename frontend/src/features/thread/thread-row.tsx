import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Thread } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { Name, Phrases } from '../../ui/name';
import { rowLink } from '../../ui/text-link';
import { ThreadTags } from './thread-tags';

export function ThreadRow({ thread }: { thread: Thread }) {
  const { channelId, threadId, unread, startedBy } = thread;
  return (
    <Link
      to="/channels/$channelId/threads/$threadId"
      params={{ channelId, threadId }}
      activeProps={{ 'aria-current': 'page' }}
      className={`flex flex-col gap-1 py-3 ${rowLink}`}
    >
      <span className="flex items-start justify-between gap-2">
        <span className={`leading-150 ${unread > 0 ? 'font-700' : ''}`}>
          <Phrases>{thread.title}</Phrases>
        </span>
        {unread > 0 && (
          <span className="mt-0.5 shrink-0 rounded-full bg-key-900 px-2 font-700 text-sm text-white forced-colors:border">
            <Trans>未読 {unread}</Trans>
          </span>
        )}
      </span>
      <ThreadTags thread={thread} brief />
      <span className="flex flex-col text-sm text-solid-gray-700 leading-150">
        <span>
          <bdi className="whitespace-nowrap">{startedBy.name}</bdi>
          <Name>{`（${startedBy.organization}）`}</Name>
        </span>
        <span>
          <Plural value={thread.messages} other="投稿 # 件" />・<TimeStamp at={thread.lastPostedAt} />
        </span>
      </span>
    </Link>
  );
}
