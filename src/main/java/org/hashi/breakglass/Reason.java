package org.hashi.breakglass;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody needs it now; he says the rest in words. */
public enum Reason {
  /** The patient's state changed suddenly (急変・救急). */
  EMERGENCY,
  /** Nobody of the team can be reached (担当者と連絡が取れない). */
  NO_CONTACT,
  /** A disaster (災害). */
  DISASTER,
  OTHER;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Reason of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
