package org.hashi.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether something urgent may be written; each value is stricter than those before. */
public enum Urgency {
  WRITTEN,
  /** Urgent matters are told by telephone (緊急は電話で). */
  PHONED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of this word. */
  @JsonCreator
  public static Urgency of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
