import { afterEach, expect, test, vi } from 'vitest';
import { connection } from './connection';
import { openSocket } from './socket';

/** The browser's end of a line whose other end is in the test's hand. */
class Line extends EventTarget {
  static readonly lines: Line[] = [];
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readyState = Line.OPEN;
  binaryType = 'blob';

  constructor() {
    super();
    Line.lines.push(this);
  }

  send() {}

  close() {
    this.readyState = Line.CLOSED;
  }

  endsWith(code: number) {
    this.readyState = Line.CLOSED;
    this.dispatchEvent(new CloseEvent('close', { code, reason: '', wasClean: true }));
  }
}

async function opened(sessionStands: () => Promise<boolean>) {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  Line.lines.length = 0;
  connection.set('live');
  const onSessionEnded = vi.fn();
  const close = openSocket({ onFrame: () => {}, sessionStands, onSessionEnded });
  await vi.advanceTimersByTimeAsync(100);
  return { onSessionEnded, close, line: Line.lines[0] };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a session that somebody ended takes the page along and nobody connects again', async () => {
  const asked = vi.fn(async () => true);
  const { onSessionEnded, close, line } = await opened(asked);
  line?.endsWith(4401);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSessionEnded).toHaveBeenCalledOnce();
  expect(connection.get()).toBe('signed-out');
  expect(Line.lines).toHaveLength(1);
  expect(asked).not.toHaveBeenCalled();
  close();
});

test('a line that broke or a token that ran out is opened again', async () => {
  const asked = vi.fn(async () => true);
  const { onSessionEnded, close, line } = await opened(asked);
  line?.endsWith(1008);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onSessionEnded).not.toHaveBeenCalled();
  expect(asked).toHaveBeenCalled();
  expect(Line.lines.length).toBeGreaterThan(1);
  close();
});
