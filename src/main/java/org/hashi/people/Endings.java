package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.Departures;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Japan;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** What ends with an affiliation. What was written under it stays signed as it was. */
@ApplicationScoped
class Endings {
  private static final AffiliationEnded LATER = new AffiliationEnded(0, 0);

  private final Transactions transactions;
  private final Tenures tenures;
  private final Departures departures;
  private final Arrivals arrivals;
  private final AuditTrail audit;
  private final InvitationStore invitations = new InvitationStore();

  Endings(
      Transactions transactions,
      Tenures tenures,
      Departures departures,
      Arrivals arrivals,
      AuditTrail audit) {
    this.transactions = transactions;
    this.tenures = tenures;
    this.departures = departures;
    this.arrivals = arrivals;
    this.audit = audit;
  }

  /** Ends one that is held; once more changes nothing. */
  Uni<AffiliationEnded> end(Tx tx, Caller by, Tenure held, LocalDate lastDay) {
    boolean isNew = !lastDay.equals(held.lastDay());
    return (isNew ? tenures.end(tx, held, by.accountId(), lastDay) : nothing())
        .chain(
            () ->
                lastDay.isAfter(Japan.today(tx))
                    ? Uni.createFrom().item(LATER)
                    : close(tx, by, held))
        .call(ended -> isNew || ended.channels() > 0 ? recorded(tx, by, held) : nothing());
  }

  private Uni<Void> recorded(Tx tx, Caller by, Tenure held) {
    return audit.administered(tx, by.accountId(), "affiliation.end", held.affiliationId());
  }

  /** Some that are over, and with which somebody still is in channels. */
  Uni<List<UUID>> due() {
    return transactions.look(departures::overdue);
  }

  /** Some memberships whose own last day is over. */
  Uni<List<UUID>> overstayed() {
    return transactions.look(departures::overstayed);
  }

  /** Ends such a membership. */
  Uni<Void> leave(UUID memberId) {
    return transactions.write(tx -> departures.leaveOverstayed(tx, memberId)).replaceWithVoid();
  }

  /** Has the person of one that is over leave its channels. */
  Uni<Void> close(UUID affiliationId) {
    return transactions.write(
        tx ->
            tenures
                .hold(tx, affiliationId)
                .chain(
                    held ->
                        held.isOver(Japan.today(tx))
                            ? close(tx, endedBy(held), held).replaceWithVoid()
                            : nothing()));
  }

  private Uni<AffiliationEnded> close(Tx tx, Caller by, Tenure held) {
    return departures
        .leaveThrough(tx, by, held.accountId(), held.affiliationId())
        .call(left -> left.channels() == 0 ? nothing() : arrivals.again(tx, held))
        .call(
            () ->
                held.standing().role() == AffiliationRole.ADMINISTRATOR
                    ? invitations.cancelAllOf(tx, held.accountId(), held.organizationId())
                    : nothing())
        .map(AffiliationEnded::of);
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private static Caller endedBy(Tenure held) {
    return new Caller(held.endedBy() == null ? held.accountId() : held.endedBy());
  }
}
