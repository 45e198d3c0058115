package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.time.ZoneOffset;
import org.hashi.organization.Standing;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code statistics_map}. */
final class MapStore {
  /** The one there is. */
  Uni<BoundaryMap> map(Tx tx) {
    return tx.rows("select topology, credit, municipalities, loaded_at from statistics_map")
        .map(
            rows ->
                Rows.all(
                        rows,
                        row ->
                            new BoundaryMap(
                                row.getString(0),
                                row.getString(1),
                                row.getInteger(2),
                                row.getOffsetDateTime(3).toInstant()))
                    .stream()
                    .findFirst()
                    .orElse(BoundaryMap.NONE));
  }

  /** In place of the one before. */
  Uni<Void> keep(Tx tx, Boundaries boundaries, String credit, Standing by) {
    return tx.rows(
            """
            insert into statistics_map (topology, credit, municipalities, loaded_by, loaded_at)
            values ($1, $2, $3, $4, $5)
            on conflict (is_one) do update set
              topology = excluded.topology, credit = excluded.credit,
              municipalities = excluded.municipalities, loaded_by = excluded.loaded_by,
              loaded_at = excluded.loaded_at
            """,
            boundaries.topology(),
            credit,
            boundaries.municipalities(),
            by.affiliationId(),
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  Uni<Void> remove(Tx tx) {
    return tx.rows("delete from statistics_map").replaceWithVoid();
  }
}
