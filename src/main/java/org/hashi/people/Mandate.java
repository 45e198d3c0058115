package org.hashi.people;

import java.util.Set;
import java.util.UUID;
import org.hashi.identity.AccountState;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.platform.NotFound;

/**
 * Whose people somebody looks after: everybody's as this server's administrator, or those of the
 * facilities he manages. It opens no channel.
 *
 * @param server whether he administers this server
 * @param facilities the organizations he manages
 */
record Mandate(Caller caller, boolean server, Set<UUID> facilities) {
  boolean isNothing() {
    return !server && facilities.isEmpty();
  }

  boolean covers(UUID organizationId) {
    return server || facilities.contains(organizationId);
  }

  /** Fails as not found unless it is about that organization's people. */
  void requireAt(UUID organizationId) {
    if (!covers(organizationId)) {
      throw new NotFound();
    }
  }

  /** Whether he may give this role there; a facility names only its own members and managers. */
  boolean gives(AffiliationRole role, UUID organizationId) {
    return covers(organizationId)
        && (server || role == AffiliationRole.MEMBER || role == AffiliationRole.ADMINISTRATOR);
  }

  /** Fails as not found unless he may give this role there. */
  void requireGiving(AffiliationRole role, UUID organizationId) {
    if (!gives(role, organizationId)) {
      throw new NotFound();
    }
  }

  /** The other person's part: nobody does this to himself, and no facility to an administrator. */
  void requireOver(AccountState person) {
    if (caller.accountId().equals(person.accountId())) {
      throw new PeopleProblem.OneselfNever();
    }
    if (!server && person.administrator()) {
      throw new NotFound();
    }
  }
}
