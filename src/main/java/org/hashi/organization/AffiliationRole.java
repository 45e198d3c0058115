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

  /** Whether an organization of this kind has people in this role. */
  public boolean fits(OrganizationKind kind) {
    return switch (this) {
      case COORDINATOR -> kind == OrganizationKind.CENTRE || kind == OrganizationKind.KEYCENTRE;
      case OFFICER, AUDITOR -> kind == OrganizationKind.PREFECTURE;
      case ADMINISTRATOR -> kind == OrganizationKind.FACILITY;
      case MEMBER -> kind != OrganizationKind.AREA;
    };
  }

  /** Whether whoever has it reads what all centres and the prefecture share. */
  public boolean isOfOffice() {
    return this == COORDINATOR || this == OFFICER;
  }

  /** Whether whoever has this role, and only this, may be in channels. */
  public boolean talks() {
    return this != ADMINISTRATOR && this != AUDITOR;
  }

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
