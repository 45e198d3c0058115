package org.hashi.message;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A native query's time, whichever type the driver chose for it. */
final class Times {
  private Times() {}

  static Instant instant(Object value) {
    return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
  }
}
