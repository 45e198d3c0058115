package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code seat_holding}. */
final class HoldingStore {
  private static final String HOLDING =
      """
      select h.holding_id, h.seat_id, h.affiliation_id, h.first_day,
        least(h.last_day, t.last_day), h.last_day
      from seat_holding h join organization_term t using (affiliation_id)
      """;

  /** All of these seats, the latest first. */
  Uni<List<Holding>> of(Tx tx, Collection<UUID> seatIds) {
    return tx.rows(
            HOLDING + " where h.seat_id = any($1) order by h.holding_id desc",
            (Object) seatIds.toArray(UUID[]::new))
        .map(rows -> Rows.all(rows, HoldingStore::holding));
  }

  /** Those of an affiliation that nobody has ended, also when the affiliation is over. */
  Uni<List<Holding>> restingOn(Tx tx, UUID affiliationId) {
    return tx.rows(
            HOLDING + " where h.affiliation_id = $1 and coalesce(h.last_day >= $2, true)",
            affiliationId,
            Japan.today(tx).minusDays(1))
        .map(rows -> Rows.all(rows, HoldingStore::holding));
  }

  Uni<Void> begin(Tx tx, UUID holdingId, UUID seatId, UUID affiliationId, UUID by) {
    return tx.rows(
            "insert into seat_holding (holding_id, seat_id, affiliation_id, first_day, given_by)"
                + " values ($1, $2, $3, $4, $5)",
            holdingId,
            seatId,
            affiliationId,
            Japan.today(tx),
            by)
        .replaceWithVoid();
  }

  Uni<Void> end(Tx tx, UUID holdingId, LocalDate lastDay) {
    return tx.rows(
            "update seat_holding set last_day = greatest($2, first_day - 1) where holding_id = $1",
            holdingId,
            lastDay)
        .replaceWithVoid();
  }

  private static Holding holding(Row row) {
    return new Holding(
        row.getUUID(0),
        row.getUUID(1),
        row.getUUID(2),
        row.getLocalDate(3),
        row.getLocalDate(4),
        row.getLocalDate(5));
  }
}
