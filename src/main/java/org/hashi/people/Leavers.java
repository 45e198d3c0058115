package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.Departure;
import org.hashi.channel.Departures;
import org.hashi.identity.AccessEnded;
import org.hashi.identity.AccountAccess;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Closing everything of somebody who leaves, in one step: nothing is forgotten. */
@ApplicationScoped
class Leavers {
  /** What ended here. */
  private record Ended(int affiliations, Departure departure) {
    boolean isNothing() {
      return affiliations + departure.channels() == 0;
    }

    Left and(AccessEnded access) {
      return new Left(
          affiliations, departure.channels(), departure.unmanaged(), access.directoryTold());
    }
  }

  private final Transactions transactions;
  private final AccountAccess access;
  private final Affiliations affiliations;
  private final Departures departures;
  private final AuditTrail audit;
  private final InvitationStore invitations = new InvitationStore();

  Leavers(
      Transactions transactions,
      AccountAccess access,
      Affiliations affiliations,
      Departures departures,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.departures = departures;
    this.audit = audit;
  }

  /**
   * Ends a person's access, sessions, affiliations and memberships, all of them or none, then tells
   * Keycloak. What was written stays signed as it was. Once more for somebody who has left only
   * tells Keycloak again.
   */
  Uni<Left> leave(Caller by, UUID accountId) {
    return transactions
        .write(tx -> leave(tx, by, accountId))
        .chain(ended -> access.tell(accountId).map(ended::and));
  }

  private Uni<Ended> leave(Tx tx, Caller by, UUID accountId) {
    return access
        .close(tx, by, accountId)
        .chain(
            wasOpen ->
                endAll(tx, by, accountId)
                    .call(() -> wasOpen ? access.end(tx, by, accountId) : nothing()))
        .call(ended -> ended.isNothing() ? nothing() : recorded(tx, by, accountId));
  }

  private Uni<Ended> endAll(Tx tx, Caller by, UUID accountId) {
    return affiliations
        .endAll(tx, accountId)
        .call(() -> invitations.cancelAllOf(tx, accountId))
        .chain(ended -> departures.leaveAll(tx, by, accountId).map(left -> new Ended(ended, left)));
  }

  private Uni<Void> recorded(Tx tx, Caller by, UUID accountId) {
    return audit.administered(tx, by.accountId(), "account.leave", accountId);
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
