package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.AccountState;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.Japan;
import org.hashi.organization.Proof;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Affiliations of people who have an account: they begin, are confirmed and end. */
@ApplicationScoped
class Appointments {
  private static final int FURTHEST_YEARS = 2;

  /** One that is held, and what the caller may do with it. */
  private record Held(Mandate mandate, Tenure tenure) {}

  private final Transactions transactions;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Tenures tenures;
  private final Places places;
  private final Arrivals arrivals;
  private final Endings endings;
  private final AuditTrail audit;

  Appointments(
      Transactions transactions,
      Mandates mandates,
      Accounts accounts,
      Tenures tenures,
      Places places,
      Arrivals arrivals,
      Endings endings,
      AuditTrail audit) {
    this.transactions = transactions;
    this.mandates = mandates;
    this.accounts = accounts;
    this.tenures = tenures;
    this.places = places;
    this.arrivals = arrivals;
    this.endings = endings;
    this.audit = audit;
  }

  /** Begins one that waits to be confirmed; returns its id. */
  Uni<UUID> begin(Caller by, UUID accountId, BeginAffiliation command) {
    return transactions.write(
        tx ->
            mandates
                .of(tx, by)
                .chain(
                    mandate ->
                        person(tx, mandate, accountId)
                            .call(() -> places.check(tx, mandate, command)))
                .call(person -> accounts.requireOpen(tx, person.accountId()))
                .chain(person -> begin(tx, by, person, command)));
  }

  /** Confirms who the person is; from now on, or from its first day, the affiliation counts. */
  Uni<Void> confirm(Caller by, UUID affiliationId, Proof proof) {
    return transactions.write(
        tx ->
            held(tx, by, affiliationId)
                .call(held -> accounts.requireOpen(tx, held.tenure().accountId()))
                .chain(
                    held ->
                        held.tenure().waiting()
                            ? confirm(tx, by, held.tenure(), proof)
                            : Uni.createFrom().voidItem()));
  }

  /** Says which day is the last; when that is today or was, its channels are left at once. */
  Uni<AffiliationEnded> end(Caller by, UUID affiliationId, LocalDate lastDay) {
    return transactions.write(tx -> end(tx, by, affiliationId, lastDay));
  }

  Uni<AffiliationEnded> end(Tx tx, Caller by, UUID affiliationId, LocalDate lastDay) {
    return held(tx, by, affiliationId)
        .invoke(held -> requireDay(held.tenure(), lastDay, Japan.today(tx)))
        .chain(held -> endings.end(tx, by, held.tenure(), lastDay));
  }

  private Uni<UUID> begin(Tx tx, Caller by, AccountState person, BeginAffiliation command) {
    LocalDate firstDay = firstDay(command, Japan.today(tx));
    AccountAffiliation of =
        new AccountAffiliation(
            person.accountId(),
            command.organizationId(),
            person.name(),
            command.role(),
            command.profession());
    return places
        .requireNew(tx, of)
        .chain(() -> tenures.begin(tx, of, firstDay))
        .call(id -> audit.administered(tx, by.accountId(), "affiliation.begin", id));
  }

  private Uni<Void> confirm(Tx tx, Caller by, Tenure held, Proof proof) {
    return tenures
        .confirm(tx, held, by.accountId(), proof)
        .chain(() -> arrivals.of(tx, held))
        .chain(
            () ->
                audit.administered(
                    tx, by.accountId(), "affiliation.confirm", held.affiliationId()));
  }

  private Uni<Held> held(Tx tx, Caller by, UUID affiliationId) {
    return mandates
        .of(tx, by)
        .chain(mandate -> tenures.hold(tx, affiliationId).map(one -> new Held(mandate, one)))
        .invoke(
            held ->
                held.mandate()
                    .requireGiving(held.tenure().standing().role(), held.tenure().organizationId()))
        .call(
            held ->
                accounts.state(tx, held.tenure().accountId()).invoke(held.mandate()::requireOver));
  }

  /** A facility knows whom it has, or had. */
  private Uni<AccountState> person(Tx tx, Mandate mandate, UUID accountId) {
    return accounts
        .state(tx, accountId)
        .call(person -> tenures.of(tx, accountId).invoke(theirs -> requireKnown(mandate, theirs)))
        .invoke(mandate::requireOver);
  }

  private static void requireKnown(Mandate mandate, List<Tenure> theirs) {
    if (!mandate.server()
        && theirs.stream().noneMatch(one -> mandate.covers(one.organizationId()))) {
      throw new NotFound();
    }
  }

  private static LocalDate firstDay(BeginAffiliation command, LocalDate today) {
    LocalDate day = command.firstDay() == null ? today : command.firstDay();
    if (day.isBefore(today) || day.isAfter(today.plusYears(FURTHEST_YEARS))) {
      throw new Invalid("firstDay", "今日から2年以内の日を選んでください。");
    }
    return day;
  }

  private static void requireDay(Tenure held, LocalDate lastDay, LocalDate today) {
    if (held.isOver(today)) {
      throw new PeopleProblem.AlreadyOver();
    }
    if (lastDay.isBefore(held.firstDay().minusDays(1))
        || lastDay.isAfter(today.plusYears(FURTHEST_YEARS))) {
      throw new Invalid("lastDay", "始まりの日から、今日の2年後までの日を選んでください。");
    }
  }
}
