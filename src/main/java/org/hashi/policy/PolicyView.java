package org.hashi.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version with its text.
 *
 * @param acceptedAt when the reader accepted it, null when he has not
 * @param administered the organizations he may accept it for
 */
public record PolicyView(
    PolicyVersion version,
    String publisher,
    Phase phase,
    String body,
    @Nullable Instant acceptedAt,
    List<OwnOrganization> administered) {
  /**
   * An organization the reader administers.
   *
   * @param number the version it has accepted last, null for none
   */
  public record OwnOrganization(
      UUID organizationId, String name, @Nullable Integer number, @Nullable Instant acceptedAt) {}
}
