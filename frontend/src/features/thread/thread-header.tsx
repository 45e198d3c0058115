import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Thread } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { useHeadingLevel } from '../../ui/heading';
import { BackIcon } from '../../ui/icons';
import { Name, Phrases } from '../../ui/name';
import { ThreadTags } from './thread-tags';

/** The title stays in sight while one reads; the rest scrolls away. */
export function ThreadHeader({ thread, children }: { thread: Thread; children?: ReactNode }) {
  const { label } = useCodes();
  const { startedBy } = thread;
  return (
    <>
      <TitleBar thread={thread} />
      <div className="flex flex-col gap-2 border-solid-gray-200 border-b px-4 py-3 panes:px-6">
        <p className="text-sm text-solid-gray-700">
          <Name>{`${label('kind', thread.kind)}・`}</Name>
          <bdi className="whitespace-nowrap">{startedBy.name}</bdi>
          <Name>{`（${startedBy.organization}）・`}</Name>
          <TimeStamp at={thread.startedAt} />
        </p>
        <ThreadTags thread={thread} />
        {children}
      </div>
    </>
  );
}

function TitleBar({ thread }: { thread: Thread }) {
  const { t } = useLingui();
  const Heading = useHeadingLevel();
  const { channelId, title } = thread;
  return (
    <header className="top-(--bars,0px) z-20 flex items-center gap-2 border-solid-gray-200 border-b bg-white px-2 py-1 tall:sticky panes:top-0 panes:px-6 panes:py-3">
      <Link
        to="/channels/$channelId"
        params={{ channelId }}
        aria-label={t`スレッドの一覧`}
        className="target flex items-center justify-center rounded-6 text-key-900 hover:bg-key-50 panes:hidden"
      >
        <BackIcon className="size-6" />
      </Link>
      <Heading className="text-std-18B-160 leading-140">
        <Phrases>{title}</Phrases>
      </Heading>
    </header>
  );
}
