package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.identity.AccountState;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Confirmation;
import org.hashi.organization.Japan;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and where they belong; for those who look after them. */
@ApplicationScoped
class People {
  private static final int LONGEST = 200;

  private final Transactions transactions;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Tenures tenures;

  People(Transactions transactions, Mandates mandates, Accounts accounts, Tenures tenures) {
    this.transactions = transactions;
    this.mandates = mandates;
    this.accounts = accounts;
    this.tenures = tenures;
  }

  /**
   * Those whose name contains this, everybody for an empty one.
   *
   * @param organizationId only the people there; null for everybody he looks after
   */
  Uni<AccountListing> named(Caller by, String part, @Nullable UUID organizationId) {
    return transactions.write(
        tx ->
            mandates
                .of(tx, by)
                .invoke(mandate -> requireAt(mandate, organizationId))
                .chain(
                    mandate ->
                        named(tx, mandate, part, organizationId)
                            .chain(found -> listing(tx, mandate, found))));
  }

  /** One of them with all affiliations, ended ones included. */
  Uni<ListedAccount> one(Caller by, UUID accountId) {
    return transactions.write(
        tx ->
            mandates
                .of(tx, by)
                .chain(
                    mandate ->
                        accounts
                            .state(tx, accountId)
                            .chain(state -> describe(tx, mandate, List.of(state), any -> true))
                            .map(all -> seen(mandate, all.getFirst()))));
  }

  private Uni<List<AccountState>> named(
      Tx tx, Mandate mandate, String part, @Nullable UUID organizationId) {
    if (mandate.server() && organizationId == null) {
      return accounts.named(tx, part, LONGEST + 1);
    }
    Set<UUID> at = organizationId == null ? mandate.facilities() : Set.of(organizationId);
    return tenures.accountsAt(tx, at).chain(among -> accounts.named(tx, part, among, LONGEST + 1));
  }

  private Uni<AccountListing> listing(Tx tx, Mandate mandate, List<AccountState> found) {
    LocalDate today = Japan.today(tx);
    return describe(
            tx, mandate, found.stream().limit(LONGEST).toList(), tenure -> !tenure.isOver(today))
        .map(all -> new AccountListing(all, found.size() > LONGEST));
  }

  private Uni<List<ListedAccount>> describe(
      Tx tx, Mandate mandate, List<AccountState> states, Predicate<Tenure> those) {
    return tenures
        .of(tx, states.stream().map(AccountState::accountId).toList())
        .map(all -> covered(mandate, all, those))
        .chain(
            theirs ->
                accounts
                    .names(tx, confirmers(theirs.values()))
                    .map(
                        names ->
                            states.stream()
                                .map(one -> listed(one, theirs, names, Japan.today(tx)))
                                .toList()));
  }

  private static Map<UUID, List<Tenure>> covered(
      Mandate mandate, Map<UUID, List<Tenure>> all, Predicate<Tenure> those) {
    return all.values().stream()
        .flatMap(List::stream)
        .filter(one -> mandate.covers(one.organizationId()))
        .filter(those)
        .collect(Collectors.groupingBy(Tenure::accountId));
  }

  private static Set<UUID> confirmers(Collection<List<Tenure>> tenures) {
    return tenures.stream()
        .flatMap(List::stream)
        .map(Tenure::confirmation)
        .flatMap(Stream::ofNullable)
        .map(Confirmation::by)
        .collect(Collectors.toSet());
  }

  private static ListedAccount listed(
      AccountState state,
      Map<UUID, List<Tenure>> theirs,
      Map<UUID, String> names,
      LocalDate today) {
    return ListedAccount.of(
        state,
        theirs.getOrDefault(state.accountId(), List.of()).stream()
            .map(one -> AffiliationView.of(one, today, names))
            .toList());
  }

  private static void requireAt(Mandate mandate, @Nullable UUID organizationId) {
    if (organizationId != null) {
      mandate.requireAt(organizationId);
    }
  }

  /** A facility knows whom it has, or had. */
  private static ListedAccount seen(Mandate mandate, ListedAccount person) {
    if (!mandate.server() && person.affiliations().isEmpty()) {
      throw new NotFound();
    }
    return person;
  }
}
