package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** How affiliations begin, are confirmed and end. Who may do so is decided above. */
@ApplicationScoped
public class Tenures {
  private final TenureStore store = new TenureStore();

  /** Begins an affiliation that gives no rights before it is confirmed; returns its id. */
  public Uni<UUID> begin(Tx tx, AccountAffiliation of, LocalDate firstDay) {
    UUID id = Ids.next();
    return tx.session().insert(new Affiliation(id, of, firstDay, true)).replaceWith(id);
  }

  /** All of several accounts, ended ones included, the earliest first; by account. */
  public Uni<Map<UUID, List<Tenure>>> of(Tx tx, Collection<UUID> accountIds) {
    return accountIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : store
            .of(tx, accountIds)
            .map(all -> all.stream().collect(Collectors.groupingBy(Tenure::accountId)));
  }

  /** All of one account. */
  public Uni<List<Tenure>> of(Tx tx, UUID accountId) {
    return store.of(tx, List.of(accountId));
  }

  /** The accounts that have one at these organizations which is not over. */
  public Uni<List<UUID>> accountsAt(Tx tx, Collection<UUID> organizationIds) {
    return store.accountsAt(tx, organizationIds, Japan.today(tx));
  }

  /** Every organization to which somebody belongs, those who wait included; by its name. */
  public Uni<List<Headcount>> headcounts(Tx tx) {
    return store.headcounts(tx, Japan.today(tx));
  }

  /** Those under which somebody may talk for an organization today. */
  public Uni<List<Tenure>> talkingAt(Tx tx, UUID organizationId) {
    return talkingAt(tx, List.of(organizationId));
  }

  /** The same for several organizations. */
  public Uni<List<Tenure>> talkingAt(Tx tx, Collection<UUID> organizationIds) {
    LocalDate today = Japan.today(tx);
    return accountsAt(tx, organizationIds)
        .chain(accounts -> store.of(tx, accounts))
        .map(
            all ->
                all.stream()
                    .filter(one -> organizationIds.contains(one.organizationId()))
                    .filter(one -> one.holdsOn(today) && one.standing().role().talks())
                    .toList());
  }

  /** One that nobody else changes until the transaction ends; not found when there is none. */
  public Uni<Tenure> hold(Tx tx, UUID affiliationId) {
    return store
        .hold(tx, affiliationId)
        .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
  }

  /** Gives one its rights. */
  public Uni<Void> confirm(Tx tx, Tenure held, UUID by, Proof proof) {
    return store.confirm(tx, held.affiliationId(), new Confirmation(by, proof, tx.now()));
  }

  /** Says which day is its last. */
  public Uni<Void> end(Tx tx, Tenure held, UUID by, LocalDate lastDay) {
    return store.end(tx, held.affiliationId(), by, lastDay);
  }
}
