package org.hashi.setup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the first administrator has to do next. */
public enum SetupStep {
  PREFECTURE,
  NETWORK,
  INVITATION,
  DONE;

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
