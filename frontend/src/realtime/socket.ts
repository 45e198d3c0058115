import { WebSocket as ReconnectingWebSocket } from 'partysocket';
import { connection } from './connection';
import { parseFrame, pingFrame, type ServerFrame } from './frames';

type Options = {
  onFrame: (frame: ServerFrame) => void;
  /** Asked before every connection but the first: refreshes the session and says whether it still stands. */
  sessionStands: () => Promise<boolean>;
  /** Somebody ended the session: nothing may be seen of it any more. */
  onSessionEnded: () => void;
};

/** Somebody ended the session. */
const sessionEndedCode = 4401;

/** The account opened more sockets than it may have, and the server closed its oldest. */
const tooManySockets = 4409;

let comeBack = () => {};

/** Connects a page again that was set aside; whoever asks looks at it. */
export const resume = () => comeBack();

const address = () => `${location.origin.replace(/^http/, 'ws')}/ws`;

/** The one socket of the page. Reconnects by itself; after close 1008 asking /api/me renews the session. */
export function openSocket({ onFrame, sessionStands, onSessionEnded }: Options): () => void {
  let opened = false;
  let ended = false;
  const socket = new ReconnectingWebSocket(nextAddress, [], {
    minReconnectionDelay: 400 + Math.random() * 800,
    maxReconnectionDelay: 8_000,
    reconnectionDelayGrowFactor: 1.6,
    connectionTimeout: 8_000,
    maxEnqueuedMessages: 0,
  });
  const heart = heartbeat(socket);

  async function nextAddress(): Promise<string> {
    if (opened && !ended && !(await sessionStands())) {
      socket.close();
      connection.set('signed-out');
    }
    opened = true;
    return address();
  }

  function received(event: MessageEvent): void {
    heart.alive();
    const frame = parseFrame(String(event.data));
    if (frame?.frame === 'hello') heart.every(frame.heartbeatSeconds);
    if (frame) onFrame(frame);
  }

  // Pages that came back by themselves would close each other in turn.
  function closed({ code }: { code: number }): void {
    heart.stop();
    if (code === sessionEndedCode) {
      ended = true;
      socket.close();
      connection.set('signed-out');
      onSessionEnded();
    } else if (code === tooManySockets) {
      socket.close();
      connection.set('set-aside');
    } else if (connection.get() === 'live') connection.set('reconnecting');
  }

  comeBack = () => {
    if (connection.get() !== 'set-aside') return;
    connection.set('reconnecting');
    socket.reconnect();
  };

  const wake = () => {
    if (connection.get() === 'reconnecting') socket.reconnect();
  };
  // A phone that slept may hold a line that is dead without knowing it.
  const looked = () => {
    if (document.visibilityState !== 'visible') return;
    if (connection.get() === 'live') heart.probe();
    else comeBack();
  };
  socket.addEventListener('message', received);
  socket.addEventListener('close', closed);
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', looked);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', looked);
    socket.removeEventListener('message', received);
    socket.removeEventListener('close', closed);
    heart.stop();
    socket.close();
  };
}

const patience = 5_000;

/** Says ping at the pace the server asked for; two silent beats mean that the line is dead without saying so. */
function heartbeat(socket: ReconnectingWebSocket) {
  let beat: ReturnType<typeof setInterval> | undefined;
  let probing: ReturnType<typeof setTimeout> | undefined;
  let silentBeats = 0;

  function stop(): void {
    clearInterval(beat);
    clearTimeout(probing);
  }

  function alive(): void {
    silentBeats = 0;
    clearTimeout(probing);
  }

  function every(seconds: number): void {
    stop();
    beat = setInterval(() => {
      if (++silentBeats > 2) socket.reconnect();
      else socket.send(pingFrame);
    }, seconds * 1_000);
  }

  function probe(): void {
    clearTimeout(probing);
    socket.send(pingFrame);
    probing = setTimeout(() => socket.reconnect(), patience);
  }

  return { stop, alive, every, probe };
}
