package org.hashi.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a version stands to the day. */
public enum Phase {
  /** A later one has taken its place. */
  PAST,
  CURRENT,
  COMING;

  static Phase of(PolicyVersion version, int current) {
    int difference = Integer.compare(version.number(), current);
    return difference < 0 ? PAST : difference == 0 ? CURRENT : COMING;
  }

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
