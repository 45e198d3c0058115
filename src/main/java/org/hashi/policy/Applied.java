package org.hashi.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One publisher's policy as it applies to some organizations on a day.
 *
 * @param inherent those it binds without having accepted it: the publisher, and what it operates
 * @param bindings those that have accepted it, and which version last
 */
record Applied(
    Versions versions,
    PolicyVersion inForce,
    Set<UUID> inherent,
    Map<UUID, AcceptanceStore.Latest> bindings) {
  UUID publisherId() {
    return inForce.publisherId();
  }

  /** Whether an organization is bound to it in the way it is asked for today. */
  boolean binds(UUID organizationId, LocalDate day) {
    AcceptanceStore.@Nullable Latest binding = bindings.get(organizationId);
    return inherent.contains(organizationId)
        || versions.isFresh(binding == null ? null : binding.number(), day);
  }

  Strictest strictest() {
    return Strictest.of(publisherId(), inForce.rules());
  }
}
