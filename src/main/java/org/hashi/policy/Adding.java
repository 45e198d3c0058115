package org.hashi.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who may add members to the room of a care team; each value is stricter than those before. */
public enum Adding {
  /** Every member, as a member. */
  MEMBERS,
  /** Those who manage the room. */
  MANAGERS,
  /** Those who manage it, and only people whose organization is bound to the policy. */
  ACCEPTED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of this word. */
  @JsonCreator
  public static Adding of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
