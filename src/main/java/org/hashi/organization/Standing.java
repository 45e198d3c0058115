package org.hashi.organization;

import java.util.UUID;

/** One affiliation of a person as it stands today. */
public record Standing(
    UUID affiliationId,
    UUID accountId,
    UUID organizationId,
    String organization,
    String organizationKind,
    AffiliationRole role,
    String profession,
    String name) {
  Standing(
      UUID affiliationId,
      UUID accountId,
      UUID organizationId,
      String organization,
      String organizationKind,
      String role,
      String profession,
      String name) {
    this(
        affiliationId,
        accountId,
        organizationId,
        organization,
        organizationKind,
        AffiliationRole.of(role),
        profession,
        name);
  }

  /** Whether he belongs to another prefecture, and is a guest here. */
  public boolean comesFromOutside() {
    return organizationKind.equals(OrganizationKind.OUTSIDE.id());
  }

  /** The person as whom he acts under this affiliation. */
  public Person person() {
    return new Person(accountId, name, profession, organization);
  }
}
