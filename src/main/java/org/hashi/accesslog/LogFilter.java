package org.hashi.accesslog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see.
 *
 * @param actor only what this account did
 * @param patient only touches of this patient's data
 * @param before only what comes behind this place, newest first
 */
record LogFilter(
    Period period,
    @Nullable UUID actor,
    @Nullable UUID patient,
    @Nullable ActionGroup group,
    @Nullable Place before) {
  /** All of a period. */
  static LogFilter all(Period period, @Nullable UUID patient) {
    return new LogFilter(period, null, patient, null, null);
  }
}
