package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.Succession;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.platform.InTurn;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * What the last holder of a seat leaves waits for whoever holds it next; from where a manager
 * removed him, or let him in for a while only, the seat is removed too.
 */
@ApplicationScoped
class SeatRooms implements Succession {
  private final Affiliations affiliations;
  private final Members members;
  private final HoldingStore holdings = new HoldingStore();
  private final RoomStore rooms = new RoomStore();

  SeatRooms(Affiliations affiliations, Members members) {
    this.affiliations = affiliations;
    this.members = members;
  }

  @Override
  public Uni<Void> gone(
      Tx tx, UUID channelId, UUID affiliationId, MemberRole role, @Nullable LocalDate lastDay) {
    return seats(
        tx,
        affiliationId,
        held ->
            held.handsOn(lastDay)
                ? keep(tx, held, channelId, role)
                : rooms.drop(tx, held.seatId(), channelId));
  }

  @Override
  public Uni<Void> removed(Tx tx, UUID channelId, UUID affiliationId) {
    return seats(tx, affiliationId, held -> rooms.drop(tx, held.seatId(), channelId));
  }

  private Uni<Void> keep(Tx tx, Holding held, UUID channelId, MemberRole role) {
    return othersAreIn(tx, held.seatId(), channelId, held.affiliationId())
        .chain(
            are ->
                are ? Uni.createFrom().voidItem() : rooms.keep(tx, held.seatId(), channelId, role));
  }

  /** Whether somebody else who holds the seat is a member. */
  private Uni<Boolean> othersAreIn(Tx tx, UUID seat, UUID channelId, UUID gone) {
    return holdings
        .of(tx, List.of(seat))
        .map(
            all ->
                all.stream()
                    .filter(one -> one.holdsOn(Japan.today(tx)))
                    .map(Holding::affiliationId)
                    .filter(one -> !one.equals(gone))
                    .toList())
        .chain(others -> affiliations.byId(tx, others))
        .chain(
            others -> {
              Uni<Boolean> in = Uni.createFrom().item(false);
              for (Standing one : others.byId().values()) {
                in =
                    in.chain(
                        already ->
                            already
                                ? Uni.createFrom().item(true)
                                : members.isMember(tx, channelId, one.accountId()));
              }
              return in;
            });
  }

  private Uni<Void> seats(Tx tx, UUID affiliationId, Function<Holding, Uni<Void>> step) {
    return holdings
        .restingOn(tx, affiliationId)
        .chain(held -> InTurn.each(held, step))
        .replaceWithVoid();
  }
}
