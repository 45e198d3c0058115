package org.hashi.identity;

import java.util.UUID;

/**
 * A user made in Keycloak.
 *
 * @param temporaryPassword shown once and kept nowhere
 */
public record Invitation(UUID accountId, String username, String temporaryPassword) {
  @Override
  public String toString() {
    return "Invitation[" + accountId + "]";
  }
}
