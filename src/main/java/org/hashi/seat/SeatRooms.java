package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Succession;
import org.hashi.platform.Tx;

/**
 * What a seat's holder leaves waits for whoever holds it next; from where a manager removed him,
 * the seat is removed too.
 */
@ApplicationScoped
class SeatRooms implements Succession {
  private final HoldingStore holdings = new HoldingStore();
  private final RoomStore rooms = new RoomStore();

  @Override
  public Uni<Void> gone(Tx tx, UUID channelId, UUID affiliationId, MemberRole role) {
    return seats(tx, affiliationId, seat -> rooms.keep(tx, seat, channelId, role));
  }

  @Override
  public Uni<Void> removed(Tx tx, UUID channelId, UUID affiliationId) {
    return seats(tx, affiliationId, seat -> rooms.drop(tx, seat, channelId));
  }

  private Uni<Void> seats(Tx tx, UUID affiliationId, Function<UUID, Uni<Void>> step) {
    return holdings.restingOn(tx, affiliationId).chain(held -> each(held, step));
  }

  private static Uni<Void> each(List<Holding> held, Function<UUID, Uni<Void>> step) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Holding one : held) {
      done = done.chain(() -> step.apply(one.seatId()));
    }
    return done;
  }
}
