package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Ids;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code areaissue_source}. */
final class SourceStore {
  /** A cell, checked. */
  record Cell(
      Dimension dimension, String code, YearMonth from, YearMonth until, @Nullable UUID placeId) {}

  /** Where an issue came from: a thread, a matter, or a cell. */
  record Source(
      UUID sourceId,
      @Nullable UUID threadId,
      @Nullable UUID consultationId,
      @Nullable Cell cell,
      UUID affiliationId,
      Instant linkedAt) {}

  /** Those that hold, the first one first. */
  Uni<List<Source>> of(Tx tx, UUID issueId) {
    return tx.rows(
            """
            select source_id, thread_id, consultation_id, dimension, code, from_month, until_month, place_id,
              affiliation_id, linked_at
            from areaissue_source where issue_id = $1 and unlinked_at is null order by source_id
            """,
            issueId)
        .map(rows -> Rows.all(rows, SourceStore::source));
  }

  /** Links a thread or a matter that is not linked yet. */
  Uni<Void> link(
      Tx tx,
      UUID issueId,
      @Nullable UUID threadId,
      @Nullable UUID consultationId,
      UUID affiliationId) {
    return tx.rows(
            "insert into areaissue_source (source_id, issue_id, thread_id, consultation_id,"
                + " affiliation_id, linked_at) values ($1, $2, $3, $4, $5, $6)"
                + " on conflict do nothing",
            Ids.next(),
            issueId,
            threadId,
            consultationId,
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** Links a cell that is not linked yet. */
  Uni<Void> link(Tx tx, UUID issueId, Cell cell, UUID affiliationId) {
    return tx.rows(
            """
            insert into areaissue_source (source_id, issue_id, dimension, code, from_month,
              until_month, place_id, affiliation_id, linked_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing
            """,
            Ids.next(),
            issueId,
            cell.dimension().id(),
            cell.code(),
            cell.from().atDay(1),
            cell.until().atDay(1),
            cell.placeId(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** Whether it held until now. */
  Uni<Boolean> unlink(Tx tx, UUID issueId, UUID sourceId, UUID affiliationId) {
    return tx.rows(
            "update areaissue_source set unlinked_at = $4, unlinked_by = $3"
                + " where issue_id = $1 and source_id = $2 and unlinked_at is null",
            issueId,
            sourceId,
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Source source(Row row) {
    return new Source(
        row.getUUID("source_id"),
        row.getUUID("thread_id"),
        row.getUUID("consultation_id"),
        cell(row),
        row.getUUID("affiliation_id"),
        row.getOffsetDateTime("linked_at").toInstant());
  }

  private static @Nullable Cell cell(Row row) {
    String dimension = row.getString("dimension");
    return dimension == null
        ? null
        : new Cell(
            Dimension.of(dimension),
            row.getString("code"),
            month(row.getLocalDate("from_month")),
            month(row.getLocalDate("until_month")),
            row.getUUID("place_id"));
  }

  private static YearMonth month(LocalDate first) {
    return YearMonth.from(first);
  }
}
