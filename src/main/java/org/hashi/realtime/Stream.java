package org.hashi.realtime;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hashi.channel.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A stream that somebody on this node listens to, how far it was delivered here, and who may have
 * its events.
 */
final class Stream {
  private static final long UNKNOWN = -1;

  /** What a stream is the log of. */
  enum Kind {
    CHANNEL,
    ACCOUNT,
    SIGN_OUTS
  }

  private final UUID streamId;
  private final Kind kind;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final Set<Link> leaving = ConcurrentHashMap.newKeySet();
  private volatile long delivered = UNKNOWN;
  private volatile @Nullable Audience audience;

  Stream(UUID streamId, Kind kind) {
    this.streamId = streamId;
    this.kind = kind;
    this.audience = kind == Kind.ACCOUNT ? Audience.only(streamId) : null;
  }

  UUID streamId() {
    return streamId;
  }

  boolean ofChannel() {
    return kind == Kind.CHANNEL;
  }

  boolean ofAccount() {
    return kind == Kind.ACCOUNT;
  }

  boolean ofSignOuts() {
    return kind == Kind.SIGN_OUTS;
  }

  Set<Link> links() {
    return links;
  }

  /** Those of them whose membership has ended, until they got what was committed before. */
  Set<Link> leaving() {
    return leaving;
  }

  /** Sets where delivery begins, unless it has begun. */
  synchronized void beginAt(long seq) {
    delivered = delivered == UNKNOWN ? seq : delivered;
  }

  boolean hasBegun() {
    return delivered != UNKNOWN;
  }

  long delivered() {
    return delivered;
  }

  synchronized void delivered(long seq) {
    delivered = seq;
  }

  /** Whether there is reason to read: it has begun and {@code seq} was not delivered. */
  boolean isBehind(long seq) {
    return hasBegun() && delivered < seq;
  }

  /**
   * Who may have which of its events; null when it was never read. It says so rightly for every
   * number up to the next event that changes a membership.
   */
  @Nullable Audience audience() {
    return audience;
  }

  /** Whether the last event that was delivered was for this socket, too. */
  boolean isForNow(Link link) {
    Audience now = audience;
    return now != null && now.includes(link.accountId(), delivered);
  }

  void audience(Audience now) {
    audience = now;
  }
}
