package org.hashi.bench.load;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** A server under load. Everything is called on an event loop and answers there. */
public interface Target {
  /** Opens a person's connection; ready when messages of all these rooms will come. */
  Future<Member> join(int person, int[] rooms, Inbox inbox);

  /** A person who is connected. */
  interface Member {
    /** Writes in a room; succeeds when the server has said that it keeps the message. */
    Future<Void> post(int room, String text);

    /** Fetches the last messages of a room; how many came. */
    Future<Integer> recent(int room, int limit);

    /** Takes nothing off the line any more, without saying so. */
    void stopReading();

    Future<Void> leave();
  }

  /** Where a person's messages arrive, in order, on one event loop. */
  interface Inbox {
    void received(Buffer frame);

    void lost();
  }
}
