package org.hashi.policy;

import java.util.Locale;

/** Whether somebody has accepted what the policies of a channel demand before posting. */
public enum Consent {
  /** All of it, or nothing is demanded. */
  GIVEN,
  OWED,
  /** Nobody has worked out yet what is demanded today. */
  UNCHECKED;

  /** The consent of a word of {@code policy_consent}. */
  public static Consent of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
