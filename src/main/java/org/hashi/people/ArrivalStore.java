package org.hashi.people;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.platform.Tx;

/** Statements on {@code people_arrival}. */
final class ArrivalStore {
  private static final int AT_ONCE = 100;

  Uni<Void> expect(Tx tx, UUID affiliationId, LocalDate firstDay) {
    return tx.rows(
            "insert into people_arrival (affiliation_id, first_day) values ($1, $2)"
                + " on conflict do nothing",
            affiliationId,
            firstDay)
        .replaceWithVoid();
  }

  Uni<List<UUID>> due(Tx tx) {
    return tx.rows(
            "select affiliation_id from people_arrival where first_day <= $1"
                + " order by first_day desc limit $2",
            Japan.today(tx),
            AT_ONCE)
        .map(
            rows -> {
              List<UUID> ids = new ArrayList<>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }

  Uni<Void> forget(Tx tx, UUID affiliationId) {
    return tx.rows("delete from people_arrival where affiliation_id = $1", affiliationId)
        .replaceWithVoid();
  }
}
