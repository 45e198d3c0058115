import type { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../../platform/api/api-problem';
import type { ChannelList } from '../../platform/api-types/channel';
import { keys } from '../../platform/query/keys';
import { getMe } from '../../platform/session/get-me';
import { sessionEndedBySomebody } from '../../platform/session/session-ended';
import { connection } from '../../realtime/connection';
import type { AccountEvent, ChannelEvent, Recorded } from '../../realtime/events';
import type { Hello, ServerFrame } from '../../realtime/frames';
import { listenToStreams, markOpened, streams } from '../../realtime/live-streams';
import { openSocket } from '../../realtime/socket';
import { applyToCaches } from './apply-to-caches';
import { closeChannel } from './close-channel';

/** Somebody else signed in with this browser meanwhile: nothing on the page is hers. */
const loadAnew = () => location.reload();

/** Ties the socket to what is on the page: frames in, changed caches out. */
export function connect(client: QueryClient, me: string, reload = loadAnew): () => void {
  let accountSeq: number | undefined;

  function renew(channelId: string): void {
    void client.invalidateQueries({ queryKey: keys.channel(channelId) });
    void client.invalidateQueries({ queryKey: keys.channels });
  }

  function failed(channelId: string, error: unknown): boolean {
    const problem = asProblem(error);
    if (problem.notFound) closeChannel(client, channelId);
    return problem.unreachable || problem.status >= 500;
  }

  function hello(frame: Hello): void {
    if (frame.account.streamId !== me) return reload();
    const member = new Set(frame.channels.map(({ channelId }) => channelId));
    for (const channelId of knownChannels(client))
      if (!member.has(channelId)) closeChannel(client, channelId);
    if (knownChannels(client).size < member.size) void client.invalidateQueries({ queryKey: keys.channels });
    accountSeq = frame.account.seq;
    const caughtUp = frame.channels.map(({ channelId, seq }) => streams.reach(channelId, seq));
    void Promise.all(caughtUp).then(() => connection.set('live'));
  }

  function accountEvent({ seq, event }: Recorded<AccountEvent>): void {
    if (accountSeq !== undefined && seq <= accountSeq) return;
    accountSeq = seq;
    if (event.type === 'channel.closed') return closeChannel(client, event.channelId);
    markOpened(event.channelId);
    void client.invalidateQueries({ queryKey: keys.channels });
  }

  function onFrame(frame: ServerFrame): void {
    if (frame.frame === 'hello') return hello(frame);
    if (frame.frame !== 'event') return;
    if (isAccountEvent(frame)) return accountEvent(frame);
    const event = frame as Recorded<ChannelEvent>;
    if (event.event.type === 'channel.memberLeft' && event.event.accountId === me) {
      return closeChannel(client, event.streamId);
    }
    void streams.deliver(event);
  }

  const stopListening = listenToStreams({
    me,
    apply: (event) => applyToCaches(client, event, me),
    renew,
    failed,
  });
  const closeSocket = openSocket({ onFrame, sessionStands, onSessionEnded: sessionEndedBySomebody });
  return () => {
    closeSocket();
    stopListening();
  };
}

function isAccountEvent(event: Recorded<AccountEvent | ChannelEvent>): event is Recorded<AccountEvent> {
  return event.event.type === 'channel.opened' || event.event.type === 'channel.closed';
}

function knownChannels(client: QueryClient): Set<string> {
  const list = client.getQueryData<ChannelList>(keys.channels);
  return new Set([...streams.known(), ...(list?.channels.map(({ channelId }) => channelId) ?? [])]);
}

/** Asking refreshes the session; only a clear "signed out" ends the reconnecting, a silent server does not. */
async function sessionStands(): Promise<boolean> {
  try {
    await getMe();
    return true;
  } catch (error) {
    return !asProblem(error).signedOut;
  }
}
