package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.SideDoor;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Lets the holder of a grant read, until its minute. Each time stands in the room's chain. */
@ApplicationScoped
class GrantDoor implements SideDoor {
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final AuditTrail audit;
  private final GrantStore store = new GrantStore();

  GrantDoor(Accounts accounts, Affiliations affiliations, AuditTrail audit) {
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.audit = audit;
  }

  @Override
  public Uni<@Nullable UUID> toRead(Tx tx, Caller caller, UUID channelId) {
    return store
        .standing(tx, caller.accountId(), channelId)
        .chain(grant -> grant == null ? Uni.createFrom().nullItem() : through(tx, grant));
  }

  private Uni<@Nullable UUID> through(Tx tx, Grant grant) {
    return stillStands(tx, grant)
        .chain(
            stands ->
                stands
                    ? recorded(tx, grant).replaceWith(grant.affiliationId())
                    : Uni.createFrom().nullItem());
  }

  /** Whoever has left the organization as whom he was let in, or is shut out, is let in no more. */
  private Uni<Boolean> stillStands(Tx tx, Grant grant) {
    return affiliations
        .of(tx, grant.accountId())
        .map(
            mine ->
                mine.stream().anyMatch(one -> one.affiliationId().equals(grant.affiliationId())))
        .chain(
            affiliated ->
                affiliated ? accounts.isOpen(tx, grant.accountId()) : Uni.createFrom().item(false));
  }

  private Uni<Void> recorded(Tx tx, Grant grant) {
    return audit.record(
        tx, grant.channelId(), grant.accountId(), "breakglass.read", grant.grantId());
  }
}
