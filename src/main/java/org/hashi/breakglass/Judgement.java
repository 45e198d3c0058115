package org.hashi.breakglass;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a review came to. */
public enum Judgement {
  APPROPRIATE,
  INAPPROPRIATE;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Judgement of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
