package org.hashi.realtime;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A stream that somebody on this node listens to, and how far it was delivered here. It is read by
 * one reading at a time.
 */
final class Stream {
  private static final long UNKNOWN = -1;

  private final UUID streamId;
  private final boolean ofAccount;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private long delivered = UNKNOWN;
  private boolean reading;
  private boolean again;

  /**
   * @param ofAccount whether it is the private stream of the account whose id it bears
   */
  Stream(UUID streamId, boolean ofAccount) {
    this.streamId = streamId;
    this.ofAccount = ofAccount;
  }

  UUID streamId() {
    return streamId;
  }

  boolean ofAccount() {
    return ofAccount;
  }

  Set<Link> links() {
    return links;
  }

  /** Sets where delivery begins, unless it has begun. */
  synchronized void beginAt(long seq) {
    delivered = delivered == UNKNOWN ? seq : delivered;
  }

  synchronized long delivered() {
    return delivered;
  }

  synchronized void delivered(long seq) {
    delivered = seq;
  }

  /** Whether there is reason to read: it has begun and {@code seq} was not delivered. */
  synchronized boolean isBehind(long seq) {
    return delivered != UNKNOWN && delivered < seq;
  }

  /** Claims the reading; when another is under way, that one will look once more. */
  synchronized boolean claim() {
    if (delivered == UNKNOWN) {
      return false;
    }
    again = reading;
    boolean claimed = !reading;
    reading = true;
    return claimed;
  }

  /** Ends a reading; true when something was announced meanwhile. */
  synchronized boolean release() {
    reading = false;
    return again;
  }
}
