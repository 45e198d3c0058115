import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connection } from './connection';
import { openSocket, resume } from './socket';

/** The line as a page sees it; the other end is told what to do by the test. */
class Line extends EventTarget {
  static readonly all: Line[] = [];
  readonly sent: string[] = [];
  readyState = 0;

  constructor() {
    super();
    Line.all.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.ends(1000);
  }

  opens(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
    this.dispatchEvent(
      new MessageEvent('message', { data: JSON.stringify({ frame: 'hello', heartbeatSeconds: 25 }) }),
    );
  }

  ends(code: number): void {
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}

const hour = 3_600_000;
const latest = () => Line.all.at(-1) as Line;
const looks = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('the socket of a page', () => {
  const asked = vi.fn(async () => true);
  const onSessionEnded = vi.fn();
  let close: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', Line);
    Line.all.length = 0;
    connection.set('connecting');
    asked.mockClear();
    onSessionEnded.mockClear();
    close = openSocket({ onFrame: () => connection.set('live'), sessionStands: asked, onSessionEnded });
    await vi.advanceTimersByTimeAsync(1_000);
    latest().opens();
  });

  afterEach(() => {
    close();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test('comes back by itself when the line breaks', async () => {
    latest().ends(1006);
    expect(connection.get()).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(Line.all).toHaveLength(2);
  });

  test('waits to be looked at when the server closed it for too many others, and fights about it with none', async () => {
    looks('hidden');
    latest().ends(4409);
    await vi.advanceTimersByTimeAsync(hour);
    expect(connection.get()).toBe('set-aside');
    expect(Line.all).toHaveLength(1);

    looks('visible');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(Line.all).toHaveLength(2);
    latest().opens();
    expect(connection.get()).toBe('live');
  });

  test('comes back when the person asks for it, once', async () => {
    latest().ends(4409);
    resume();
    resume();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(Line.all).toHaveLength(2);
  });

  test('grows more patient each time it is told that it says too much', async () => {
    const pauses: number[] = [];
    for (let round = 0; round < 4; round++) {
      const known = Line.all.length;
      latest().ends(4429);
      let pause = 0;
      for (; Line.all.length === known; pause += 100) await vi.advanceTimersByTimeAsync(100);
      pauses.push(pause);
    }
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(pauses.at(-1)).toBeGreaterThan(2 * (pauses[0] ?? 0));
  });

  test('says little: a ping at the pace it was asked for', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(latest().sent).toEqual([`{"frame":"ping"}`, `{"frame":"ping"}`]);
  });

  test('ends with the session that somebody ended, and nobody connects again', async () => {
    latest().ends(4401);
    await vi.advanceTimersByTimeAsync(hour);
    expect(onSessionEnded).toHaveBeenCalledOnce();
    expect(connection.get()).toBe('signed-out');
    expect(Line.all).toHaveLength(1);
    expect(asked).not.toHaveBeenCalled();
  });

  test('is opened again when its token ran out, the session being asked for first', async () => {
    latest().ends(1008);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(onSessionEnded).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalled();
    expect(Line.all).toHaveLength(2);
  });
});
