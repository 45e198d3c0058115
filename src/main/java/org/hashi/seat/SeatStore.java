package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code seat_seat}. */
final class SeatStore {
  private static final String SEAT = "select seat_id, organization_id, name from seat_seat";

  /** Whether it is new; not when the organization has one of that name. */
  Uni<Boolean> open(Tx tx, Seat seat) {
    return tx.rows(
            "insert into seat_seat (seat_id, organization_id, name, opened_at)"
                + " values ($1, $2, $3, $4) on conflict (organization_id, name) do nothing",
            seat.seatId(),
            seat.organizationId(),
            seat.name(),
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<List<Seat>> of(Tx tx, Collection<UUID> organizationIds) {
    return tx.rows(
            SEAT + " where organization_id = any($1) order by seat_id",
            (Object) organizationIds.toArray(UUID[]::new))
        .map(rows -> Rows.all(rows, SeatStore::seat));
  }

  Uni<List<Seat>> all(Tx tx) {
    return tx.rows(SEAT + " order by seat_id").map(rows -> Rows.all(rows, SeatStore::seat));
  }

  Uni<@Nullable Seat> find(Tx tx, UUID seatId) {
    return tx.rows(SEAT + " where seat_id = $1", seatId)
        .map(rows -> first(Rows.all(rows, SeatStore::seat)));
  }

  /** Nobody else hands it on until the transaction ends. */
  Uni<@Nullable Seat> hold(Tx tx, UUID seatId) {
    return tx.rows(SEAT + " where seat_id = $1 for update", seatId)
        .map(rows -> first(Rows.all(rows, SeatStore::seat)));
  }

  private static @Nullable Seat first(List<Seat> seats) {
    return seats.isEmpty() ? null : seats.getFirst();
  }

  private static Seat seat(Row row) {
    return new Seat(row.getUUID(0), row.getUUID(1), row.getString(2));
  }
}
