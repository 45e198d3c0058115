package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.people.Personnel;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who may do what with a seat. For everybody else there is none. */
@ApplicationScoped
class SeatAccess {
  /** A seat, all its holdings and as whom somebody holds it. */
  record Held(Seat seat, List<Holding> holdings, UUID affiliationId) {}

  private final Affiliations affiliations;
  private final Personnel personnel;
  private final SeatStore seats = new SeatStore();
  private final HoldingStore holdings = new HoldingStore();

  SeatAccess(Affiliations affiliations, Personnel personnel) {
    this.affiliations = affiliations;
    this.personnel = personnel;
  }

  /** Lets in who holds the seat today. */
  Uni<Held> asHolder(Tx tx, Caller caller, UUID seatId) {
    return seats
        .find(tx, seatId)
        .onItem()
        .ifNull()
        .failWith(NotFound::new)
        .chain(
            seat ->
                holdings
                    .of(tx, List.of(seatId))
                    .chain(
                        all ->
                            affiliations
                                .of(tx, caller.accountId())
                                .map(mine -> held(seat, all, mine, Japan.today(tx)))));
  }

  /** Lets in who may hand the seat on: its holder, or who looks after the organization's people. */
  Uni<Seat> asSteward(Tx tx, Caller caller, UUID seatId) {
    return seats
        .hold(tx, seatId)
        .onItem()
        .ifNull()
        .failWith(NotFound::new)
        .call(
            seat ->
                personnel
                    .looksAfter(tx, caller, seat.organizationId())
                    .chain(
                        does ->
                            does
                                ? Uni.createFrom().voidItem()
                                : asHolder(tx, caller, seatId).replaceWithVoid()));
  }

  private static Held held(
      Seat seat, List<Holding> holdings, List<Standing> mine, LocalDate today) {
    return holdings.stream()
        .filter(one -> one.holdsOn(today))
        .map(Holding::affiliationId)
        .filter(id -> mine.stream().anyMatch(own -> own.affiliationId().equals(id)))
        .findFirst()
        .map(id -> new Held(seat, holdings, id))
        .orElseThrow(NotFound::new);
  }
}
