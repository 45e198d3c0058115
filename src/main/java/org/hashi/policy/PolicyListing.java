package org.hashi.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/** The policies of everybody who has published one, or may. */
public record PolicyListing(List<PolicyPublisher> publishers) {
  /**
   * One of them.
   *
   * @param administered whether the reader administers it
   * @param publishable whether he may publish its next version
   */
  public record PolicyPublisher(
      UUID organizationId,
      String name,
      OrganizationKind kind,
      boolean administered,
      boolean publishable,
      List<ListedVersion> versions) {}

  /**
   * One version, the last one first.
   *
   * @param acceptedAt when the reader accepted it, null when he has not
   */
  public record ListedVersion(PolicyVersion version, Phase phase, @Nullable Instant acceptedAt) {}
}
