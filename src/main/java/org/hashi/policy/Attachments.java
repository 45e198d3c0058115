package org.hashi.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be attached; each value is stricter than those before. Nothing can be attached yet. */
public enum Attachments {
  ALL,
  IMAGES,
  NONE;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of this word. */
  @JsonCreator
  public static Attachments of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
