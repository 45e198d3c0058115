package org.hashi.platform;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** One open transaction: its session, its time, and the streams that got events in it. */
public final class Tx {
  private final Mutiny.StatelessSession session;
  private final Instant now;
  private final Set<UUID> touched = new LinkedHashSet<>();

  Tx(Mutiny.StatelessSession session, Instant now) {
    this.session = session;
    this.now = now;
  }

  /** The session; for stores only, one statement at a time. */
  public Mutiny.StatelessSession session() {
    return session;
  }

  /** The time at which this transaction began; every row of one use case carries the same. */
  public Instant now() {
    return now;
  }

  void touch(UUID streamId) {
    touched.add(streamId);
  }

  Set<UUID> touched() {
    return touched;
  }
}
