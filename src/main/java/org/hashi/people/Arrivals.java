package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Accounts;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Opening what comes with an affiliation, on the first day on which it counts. */
@ApplicationScoped
class Arrivals {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Tenures tenures;
  private final Welcome welcome;
  private final ArrivalStore store = new ArrivalStore();

  Arrivals(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      Tenures tenures,
      Welcome welcome) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.tenures = tenures;
    this.welcome = welcome;
  }

  /** Of somebody who was confirmed: today, or when the first day has come. */
  Uni<Void> of(Tx tx, Tenure confirmed) {
    if (confirmed.isOver(Japan.today(tx))) {
      return Uni.createFrom().voidItem();
    }
    return confirmed.firstDay().isAfter(Japan.today(tx))
        ? store.expect(tx, confirmed.affiliationId(), confirmed.firstDay())
        : welcome.greet(tx, confirmed.standing());
  }

  /** Of somebody who goes at one place and stays at others: what comes with those stays open. */
  Uni<Void> again(Tx tx, Tenure gone) {
    return accounts
        .requireOpen(tx, gone.accountId())
        .chain(() -> affiliations.of(tx, gone.accountId()))
        .chain(staying -> greetAll(tx, staying, gone.affiliationId()))
        .onFailure(NotFound.class)
        .recoverWithNull();
  }

  private Uni<Void> greetAll(Tx tx, List<Standing> staying, UUID gone) {
    Uni<Void> greeted = Uni.createFrom().voidItem();
    for (Standing one : staying) {
      greeted =
          one.affiliationId().equals(gone) ? greeted : greeted.chain(() -> welcome.greet(tx, one));
    }
    return greeted;
  }

  /** Those whose first day has come. */
  Uni<List<UUID>> due() {
    return transactions.look(store::due);
  }

  /** Opens it to one of them; whoever is shut out for now gets it when he is let in again. */
  Uni<Void> open(UUID affiliationId) {
    return transactions.write(
        tx ->
            tenures
                .hold(tx, affiliationId)
                .call(held -> accounts.requireOpen(tx, held.accountId()))
                .call(() -> store.forget(tx, affiliationId))
                .chain(
                    held ->
                        held.isOver(Japan.today(tx))
                            ? Uni.createFrom().voidItem()
                            : welcome.greet(tx, held.standing()))
                .onFailure(NotFound.class)
                .recoverWithNull()
                .replaceWithVoid());
  }
}
