package org.hashi.organization;

import java.util.UUID;

/** One affiliation of a person as it stands today. */
public record Standing(
    UUID affiliationId,
    UUID accountId,
    UUID organizationId,
    String organization,
    String organizationKind,
    String role,
    String profession,
    String name) {
  /** The person as whom he acts under this affiliation. */
  public Person person() {
    return new Person(accountId, name, profession, organization);
  }
}
