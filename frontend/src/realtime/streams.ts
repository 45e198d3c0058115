import type { MissedEvents } from '../platform/api-types/generated';
import type { Recorded } from './events';
import { receive } from './receive';

export type EventPage = Pick<MissedEvents, 'complete' | 'seq'> & { events: Recorded[] };

type Options = {
  fetchEvents: (streamId: string, after: number) => Promise<EventPage>;
  /** A committed event, each exactly once and in order. */
  apply: (event: Recorded) => void;
  /** Too far behind to replay: everything of the stream must be read anew. */
  renew: (streamId: string) => void;
  /** Catching up failed; true means: try again later. */
  failed: (streamId: string, error: unknown) => boolean;
  retryAfter?: (attempt: number) => Promise<void>;
};

type Stream = { cursor: number; wanted: number; recent: Recorded[]; running?: Promise<void> };

const kept = 300;
const tooFar = 1_000;

/** One cursor per stream. It only ever moves forward, one event at a time, unless the stream is read anew. */
export class Streams {
  private readonly streams = new Map<string, Stream>();

  constructor(private readonly options: Options) {}

  known(): string[] {
    return [...this.streams.keys()];
  }

  cursor(streamId: string): number | undefined {
    return this.streams.get(streamId)?.cursor;
  }

  /** A snapshot was read at this seq; the first one starts the cursor. */
  start(streamId: string, seq: number): void {
    if (!this.streams.has(streamId)) this.streams.set(streamId, { cursor: seq, wanted: seq, recent: [] });
  }

  drop(streamId: string): void {
    this.streams.delete(streamId);
  }

  deliver(event: Recorded): Promise<void> {
    this.start(event.streamId, event.seq - 1);
    const stream = this.stream(event.streamId);
    stream.wanted = Math.max(stream.wanted, event.seq);
    this.take(stream, [event]);
    return this.catchUp(event.streamId, stream);
  }

  /** The server is at this seq. */
  reach(streamId: string, seq: number): Promise<void> {
    this.start(streamId, seq);
    const stream = this.stream(streamId);
    stream.wanted = Math.max(stream.wanted, seq);
    return this.catchUp(streamId, stream);
  }

  /** The events a snapshot read at `seq` has missed, up to the cursor. */
  async since(streamId: string, seq: number): Promise<Recorded[]> {
    const stream = this.streams.get(streamId);
    if (!stream || seq >= stream.cursor) return [];
    const remembered = stream.recent.filter((event) => event.seq > seq);
    if (remembered.length === stream.cursor - seq) return remembered;
    return this.fetchAll(streamId, seq, stream.cursor);
  }

  private stream(streamId: string): Stream {
    const stream = this.streams.get(streamId);
    if (!stream) throw new Error('a stream is started before it is used');
    return stream;
  }

  private take(stream: Stream, events: readonly Recorded[]): void {
    const { cursor, fresh } = receive(stream.cursor, events);
    stream.cursor = cursor;
    stream.recent = [...stream.recent, ...fresh].slice(-kept);
    for (const event of fresh) this.options.apply(event);
  }

  private catchUp(streamId: string, stream: Stream): Promise<void> {
    if (stream.cursor >= stream.wanted) return Promise.resolve();
    stream.running ??= this.run(streamId, stream).finally(() => {
      delete stream.running;
    });
    return stream.running;
  }

  private async run(streamId: string, stream: Stream): Promise<void> {
    for (let attempt = 1; this.behind(streamId, stream); ) {
      if (stream.wanted - stream.cursor > tooFar) return this.startAnew(streamId, stream);
      try {
        const after = stream.cursor;
        const page = await this.options.fetchEvents(streamId, after);
        if (!this.behind(streamId, stream)) return;
        this.take(stream, page.events);
        if (stream.cursor === after) return this.startAnew(streamId, stream);
        attempt = 1;
      } catch (error) {
        if (!this.options.failed(streamId, error)) return;
        await (this.options.retryAfter ?? backOff)(attempt++);
      }
    }
  }

  private behind(streamId: string, stream: Stream): boolean {
    return this.streams.get(streamId) === stream && stream.cursor < stream.wanted;
  }

  private startAnew(streamId: string, stream: Stream): void {
    stream.cursor = stream.wanted;
    stream.recent = [];
    this.options.renew(streamId);
  }

  private async fetchAll(streamId: string, after: number, upTo: number): Promise<Recorded[]> {
    const all: Recorded[] = [];
    for (let cursor = after; cursor < upTo; ) {
      const page = await this.options.fetchEvents(streamId, cursor);
      const { fresh, cursor: next } = receive(cursor, page.events);
      if (next === cursor) break;
      all.push(...fresh);
      cursor = next;
    }
    return all;
  }
}

function backOff(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 1_000 * 2 ** attempt)));
}
