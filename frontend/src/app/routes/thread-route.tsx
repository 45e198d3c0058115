import { Trans } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ThreadIssues } from '../../features/areaissue/thread-issues';
import { channelQuery } from '../../features/channel/get-channel';
import { ConsultationPanel } from '../../features/consultation/consultation-panel';
import { Composer } from '../../features/message/composer';
import { MessageList } from '../../features/message/message-list';
import { outboxOf } from '../../features/message/outbox';
import { AffiliationPicker } from '../../features/organization/affiliation-picker';
import { useAffiliation } from '../../features/organization/use-affiliation';
import { ConsentPanel } from '../../features/policy/consent-panel';
import { UrgencyNote } from '../../features/policy/urgency-note';
import { useEarlier } from '../../features/thread/get-earlier';
import { threadQuery } from '../../features/thread/get-thread';
import { ThreadHeader } from '../../features/thread/thread-header';
import { withMessage } from '../../features/thread/thread-snapshot';
import { useMarkRead } from '../../features/thread/use-mark-read';
import type { Message } from '../../platform/api-types/message';
import type { ThreadDetail } from '../../platform/api-types/thread';
import { keepDraft, readDraft } from '../../platform/drafts/drafts';
import { useOwnHeight } from '../../platform/page/use-own-height';
import { usePageTitle } from '../../platform/page/use-page-title';
import { keys } from '../../platform/query/keys';
import { Loaded } from '../../platform/query/loaded';
import { coordinatorAffiliations, seesAreaIssues, useMe } from '../../platform/session/me-context';
import { useStore } from '../../platform/store/store';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { NewPostsButton } from './new-posts-button';
import { useEndInView } from './use-end-in-view';
import { useRoomConsent } from './use-room-consent';

type Place = { channelId: string; threadId: string };

export function ThreadRoute({ channelId, threadId }: Place) {
  usePageTitle('thread');
  const query = useQuery(threadQuery(channelId, threadId));
  return (
    <Loaded query={query} skeleton={<Skeleton page rows={6} />}>
      {(detail) => <OpenThread detail={detail} channelId={channelId} threadId={threadId} />}
    </Loaded>
  );
}

function OpenThread({ detail, channelId, threadId }: Place & { detail: ThreadDetail }) {
  const client = useQueryClient();
  const [as, setAs] = useAffiliation();
  const [composerKey, setComposerKey] = useState(0);
  const outbox = outboxOf({ channelId, threadId });
  const draft = { channelId, name: `thread.${threadId}` };
  const lastSeq = detail.messages.at(-1)?.seq ?? 0;
  const outgoing = useStore(outbox.items);
  const waiting = outgoing.map(({ clientId, state }) => clientId + state);
  const refused = outgoing.filter(({ problem }) => problem?.code === 'policy-unaccepted');
  const { room, owed, blocked } = useRoomConsent(channelId, refused.length > 0, sendRefused);
  const { end, inView, follow } = useEndInView(`${detail.messages.length} ${waiting.join()}`);
  const foot = useOwnHeight('--foot');
  useMarkRead(threadId, lastSeq, inView);

  function posted(message: Message) {
    client.setQueryData<ThreadDetail>(keys.thread(channelId, threadId), (current) =>
      current ? withMessage(current, message) : current,
    );
  }

  function send(body: string) {
    follow();
    void outbox.send(body, as, posted);
  }

  function sendRefused() {
    for (const { clientId } of refused) void outbox.retry(clientId, posted);
  }

  function takeBack(body: string) {
    keepDraft(draft, [readDraft(draft), body].filter(Boolean).join('\n'));
    setComposerKey((key) => key + 1);
  }

  return (
    <div className="flex flex-1 flex-col">
      <ThreadHeader thread={detail.thread}>
        <Recording channelId={channelId} threadId={threadId} />
        <Issues channelId={channelId} threadId={threadId} />
      </ThreadHeader>
      <div className="flex-1 py-2">
        <MessageList
          detail={detail}
          outbox={outbox}
          earlier={<Earlier detail={detail} channelId={channelId} threadId={threadId} />}
          onPosted={posted}
          onTakeBack={takeBack}
        />
        <div ref={end} className="h-px scroll-mb-40" />
      </div>
      <div ref={foot} className="bottom-0 tall:sticky print:hidden">
        <NewPostsButton messages={detail.messages} atEnd={inView} onJump={follow} />
        <ConsentPanel owed={owed} />
        <Composer
          key={composerKey}
          draft={draft}
          onSend={send}
          advice={room && <UrgencyNote room={room} />}
          blocked={blocked}
          asPicker={<AffiliationPicker value={as} onChange={setAs} />}
        />
      </div>
    </div>
  );
}

/** Recording a consultation is the work of coordinators. */
function Recording({ channelId, threadId }: Place) {
  const me = useMe();
  const { data: channel } = useQuery(channelQuery(channelId));
  if (!channel || coordinatorAffiliations(me).length === 0) return null;
  const usualKind = channel.kind === 'peer' ? 'PEER' : 'CASE';
  return <ConsultationPanel channelId={channelId} threadId={threadId} usualKind={usualKind} />;
}

/** What came of it, for those who see the issues of the area. */
function Issues(place: Place) {
  return seesAreaIssues(useMe()) ? <ThreadIssues {...place} /> : null;
}

function Earlier({ detail, channelId, threadId }: Place & { detail: ThreadDetail }) {
  const earlier = useEarlier(channelId, threadId);
  const first = detail.messages[0];
  if (!detail.more || !first) return null;
  return (
    <div className="px-4 py-2 text-center">
      <Button variant="secondary" busy={earlier.isPending} onPress={() => earlier.mutate(first.seq)}>
        {earlier.error ? <Trans>もう一度読み込む</Trans> : <Trans>以前の投稿を表示</Trans>}
      </Button>
    </div>
  );
}
