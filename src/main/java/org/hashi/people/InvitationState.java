package org.hashi.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an invitation stands. */
public enum InvitationState {
  PENDING,
  ACCEPTED,
  CANCELLED,
  EXPIRED;

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
