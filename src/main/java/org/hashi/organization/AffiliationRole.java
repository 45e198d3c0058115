package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** As what somebody belongs to an organization. */
public enum AffiliationRole {
  /** Answers for a centre. */
  COORDINATOR,
  /** Works for the prefecture. */
  OFFICER,
  /** Cares for patients. */
  MEMBER,
  /** Manages the organization's people, without seeing what they write (事業所の管理者). */
  ADMINISTRATOR,
  /** Reviews who touched what, without seeing what was written (監査担当). */
  AUDITOR;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of this word. */
  @JsonCreator
  public static AffiliationRole of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
