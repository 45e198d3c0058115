package org.hashi.history;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param late from a post's answer to its frame on every socket that was open, nothing being broken
 * @param stragglers for how long after an end of a membership earlier words may still arrive
 * @param revoked from the answer to whoever ended a membership or a session until every open socket
 *     was told, and until words from before the end stop coming
 */
public record Limits(Duration late, Duration revoked) {
  public static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(1));

  long lateMicros() {
    return late.toNanos() / 1_000;
  }

  long revokedMicros() {
    return revoked.toNanos() / 1_000;
  }
}
