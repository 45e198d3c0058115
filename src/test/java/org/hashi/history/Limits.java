package org.hashi.history;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param late from a post's answer to its frame on every socket that was open, nothing being broken
 * @param stragglers for how long after an end of a membership earlier words may still arrive
 * @param sessions whether the end of a session is promised to end its sockets, and within what time
 */
public record Limits(Duration late, Duration stragglers, boolean sessions) {
  public static final Limits USUAL =
      new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1), false);

  /** The same, with the ends of sessions looked at too. */
  public Limits withSessions() {
    return new Limits(late, stragglers, true);
  }

  long lateMicros() {
    return late.toNanos() / 1_000;
  }

  long stragglerMicros() {
    return stragglers.toNanos() / 1_000;
  }
}
