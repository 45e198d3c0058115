package org.hashi.organization;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Affiliations looked up together, by id. */
public record Standings(Map<UUID, Standing> byId) {
  /** One of those asked for; affiliations are never deleted, so it is there. */
  public Standing get(UUID affiliationId) {
    return Objects.requireNonNull(byId.get(affiliationId), "an affiliation vanished");
  }

  /** The person as whom one of them acts. */
  public Person person(UUID affiliationId) {
    return get(affiliationId).person();
  }
}
