package org.hashi.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a member may do beyond reading and writing. */
public enum MemberRole {
  MEMBER,
  /** Also adds and removes members. */
  MANAGER,
  /** Also issues notices. */
  ISSUER;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static MemberRole of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
