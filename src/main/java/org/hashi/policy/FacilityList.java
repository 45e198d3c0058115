package org.hashi.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which facilities have accepted a publisher's policy.
 *
 * @param current the version in force, null before the first has begun
 */
public record FacilityList(@Nullable Integer current, List<FacilityBinding> facilities) {
  /**
   * One of them.
   *
   * @param number the version it has accepted last, null for none
   */
  public record FacilityBinding(
      UUID organizationId, String name, @Nullable Integer number, @Nullable Instant acceptedAt) {}
}
