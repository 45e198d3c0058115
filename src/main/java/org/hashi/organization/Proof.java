package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what somebody saw who a person is and what he is qualified for. */
public enum Proof {
  /** the licence itself (資格証の原本) */
  ORIGINAL,
  COPY,
  IN_PERSON,
  /** known for long, such as a colleague */
  KNOWN;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The proof of this word. */
  @JsonCreator
  public static Proof of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
