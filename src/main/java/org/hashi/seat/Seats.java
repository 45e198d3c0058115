package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.AccountView;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.organization.Standings;
import org.hashi.people.Personnel;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The seats of organizations and who holds them. */
@ApplicationScoped
class Seats {
  /** Whose seats somebody sees, and which of them he may hand on. */
  private record Sight(boolean everything, Set<UUID> organizations, Set<UUID> managed) {}

  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final Personnel personnel;
  private final AuditTrail audit;
  private final SeatStore store = new SeatStore();
  private final HoldingStore holdings = new HoldingStore();
  private final RoomStore rooms = new RoomStore();

  Seats(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      Organizations organizations,
      Personnel personnel,
      AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.personnel = personnel;
    this.audit = audit;
  }

  /** Opens one that nobody holds yet; for who looks after the organization's people. */
  Uni<UUID> open(Caller caller, UUID organizationId, String name) {
    Seat seat = new Seat(Ids.next(), organizationId, name.strip());
    return transactions.write(
        tx ->
            personnel
                .looksAfter(tx, caller, organizationId)
                .invoke(Seats::requireTrue)
                .chain(() -> organizations.get(tx, organizationId))
                .invoke(Seats::requireInside)
                .chain(() -> store.open(tx, seat))
                .invoke(Seats::mustBeNew)
                .chain(() -> audit.administered(tx, caller.accountId(), "seat.open", seat.seatId()))
                .replaceWith(seat.seatId()));
  }

  /** Those of the organizations the caller belongs to or looks after. */
  Uni<SeatListing> list(Caller caller) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .chain(account -> sight(tx, caller, account))
                .chain(
                    sight ->
                        (sight.everything() ? store.all(tx) : store.of(tx, sight.organizations()))
                            .chain(seats -> views(tx, caller, sight, seats)))
                .map(SeatListing::new));
  }

  private Uni<Sight> sight(Tx tx, Caller caller, AccountView account) {
    return affiliations
        .of(tx, caller.accountId())
        .chain(
            mine ->
                personnel
                    .managedBy(tx, caller)
                    .map(managed -> sight(account.administrator(), mine, managed)));
  }

  private static Sight sight(boolean everything, List<Standing> mine, Set<UUID> managed) {
    Set<UUID> seen =
        mine.stream().map(Standing::organizationId).collect(Collectors.toCollection(HashSet::new));
    seen.addAll(managed);
    return new Sight(everything, seen, managed);
  }

  private Uni<List<SeatView>> views(Tx tx, Caller caller, Sight sight, List<Seat> seats) {
    List<UUID> ids = seats.stream().map(Seat::seatId).toList();
    return holdings
        .of(tx, ids)
        .chain(
            held ->
                affiliations
                    .byId(tx, held.stream().map(Holding::affiliationId).toList())
                    .chain(
                        standings ->
                            names(tx, seats)
                                .chain(
                                    names ->
                                        rooms
                                            .counts(tx, ids)
                                            .map(
                                                waiting ->
                                                    new Views(
                                                            caller,
                                                            sight,
                                                            held,
                                                            standings,
                                                            names,
                                                            waiting,
                                                            Japan.today(tx))
                                                        .of(seats)))));
  }

  private Uni<Map<UUID, String>> names(Tx tx, List<Seat> seats) {
    return organizations.names(
        tx, seats.stream().map(Seat::organizationId).collect(Collectors.toSet()));
  }

  private record Views(
      Caller caller,
      Sight sight,
      List<Holding> held,
      Standings standings,
      Map<UUID, String> names,
      Map<UUID, Long> waiting,
      LocalDate today) {
    List<SeatView> of(List<Seat> seats) {
      return seats.stream().map(this::of).toList();
    }

    private SeatView of(Seat seat) {
      List<Holding> its = held.stream().filter(one -> one.seatId().equals(seat.seatId())).toList();
      boolean own = its.stream().anyMatch(one -> one.holdsOn(today) && isOwn(one));
      return new SeatView(
          seat.seatId(),
          seat.organizationId(),
          names.getOrDefault(seat.organizationId(), ""),
          seat.name(),
          own,
          own || sight.everything() || sight.managed().contains(seat.organizationId()),
          waiting.getOrDefault(seat.seatId(), 0L),
          its.stream().map(one -> HoldingView.of(one, standings, today)).toList());
    }

    private boolean isOwn(Holding one) {
      return standings.get(one.affiliationId()).accountId().equals(caller.accountId());
    }
  }

  private static void requireTrue(boolean may) {
    if (!may) {
      throw new NotFound();
    }
  }

  /** Guests come for a while; what outlives them stays at home. */
  private static void requireInside(OrganizationView organization) {
    if (organization.kind() == OrganizationKind.OUTSIDE) {
      throw new NotFound();
    }
  }

  private static void mustBeNew(boolean isNew) {
    if (!isNew) {
      throw new SeatProblem.NameTaken();
    }
  }
}
