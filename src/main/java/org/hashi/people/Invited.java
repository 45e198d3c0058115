package org.hashi.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody is invited.
 *
 * @param token what the link ends with; shown once and kept nowhere
 */
public record Invited(UUID invitationId, String token, Instant validUntil) {
  @Override
  public String toString() {
    return "Invited[" + invitationId + "]";
  }
}
