import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../platform/api/request';
import type { ThreadDetail, ThreadList } from '../../platform/api-types/thread';
import { TimeStamp } from '../../platform/clock/time-stamp';
import { useCodes } from '../../platform/code-list/use-codes';
import { keys } from '../../platform/query/keys';
import { Loaded } from '../../platform/query/loaded';
import { Button } from '../../ui/button';
import { Byline } from '../../ui/byline';
import { Phrases } from '../../ui/name';
import { Skeleton } from '../../ui/skeleton';

/** The threads, each opened by a press: what is opened is recorded, so nothing is by itself. */
export function EmergencyThreads({ channelId }: { channelId: string }) {
  const query = useQuery({
    queryKey: keys.emergencyRoom(channelId),
    queryFn: () => get<ThreadList>(`/api/channels/${channelId}/threads`),
    staleTime: 0,
  });
  return (
    <Loaded query={query} skeleton={<Skeleton />}>
      {({ threads }) => (
        <ul className="flex flex-col gap-3">
          {threads.length === 0 && (
            <li>
              <Trans>まだスレッドがありません</Trans>
            </li>
          )}
          {threads.map(({ threadId, title, lastPostedAt }) => (
            <li key={threadId} className="rounded-12 border border-solid-gray-300 p-4">
              <h2 className="text-std-18B-160">
                <Phrases>{title}</Phrases>
              </h2>
              <p className="text-sm text-solid-gray-700">
                <TimeStamp at={lastPostedAt} />
              </p>
              <EmergencyThread channelId={channelId} threadId={threadId} title={title} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

type ThreadProps = { channelId: string; threadId: string; title: string };

function EmergencyThread({ channelId, threadId, title }: ThreadProps) {
  const [open, setOpen] = useState(false);
  if (open) return <Messages channelId={channelId} threadId={threadId} />;
  return (
    <Button variant="secondary" aria-label={title} onPress={() => setOpen(true)}>
      <Trans>投稿を読む</Trans>
    </Button>
  );
}

function Messages({ channelId, threadId }: { channelId: string; threadId: string }) {
  const { label } = useCodes();
  const query = useQuery({
    queryKey: [...keys.emergencyRoom(channelId), threadId],
    queryFn: () => get<ThreadDetail>(`/api/threads/${threadId}?limit=200`),
    staleTime: 0,
  });
  return (
    <Loaded query={query} skeleton={<Skeleton />}>
      {({ messages, more }) => (
        <ol className="mt-2 flex flex-col gap-4">
          {more && (
            <li className="text-sm">
              <Trans>新しい200件だけを表示しています。</Trans>
            </li>
          )}
          {messages.map(({ messageId, author, postedAt, body }) => (
            <li key={messageId}>
              <Byline
                name={author.name}
                details={[label('profession', author.profession), author.organization]}
                time={<TimeStamp at={postedAt} />}
              />
              <p dir="auto" className="running-text max-w-prose">
                {body}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
