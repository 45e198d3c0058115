package org.hashi.breakglass;

import java.time.Instant;
import java.util.UUID;

/** A grant as it is stored. */
record Grant(
    UUID grantId,
    UUID channelId,
    UUID accountId,
    UUID affiliationId,
    Reason reason,
    String words,
    Instant beganAt,
    Instant endsAt,
    Instant reviewDueAt) {
  @Override
  public String toString() {
    return "Grant[" + grantId + "]";
  }
}
