package org.hashi.seat;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code seat_item}. */
final class ItemStore {
  private static final int LISTED = 500;

  /** One as the table has it. */
  record Stored(
      UUID itemId,
      ItemKind kind,
      String title,
      String body,
      @Nullable LocalDate dueOn,
      UUID affiliationId,
      Instant writtenAt,
      int version,
      boolean done) {}

  /** What is open, and what was done within these days; promises by their days. */
  Uni<List<Stored>> of(Tx tx, UUID seatId, int daysDone) {
    return tx.rows(
            """
            select item_id, kind, title, body, due_on, affiliation_id, written_at, version,
              done_at is not null
            from seat_item
            where seat_id = $1 and (done_at is null or done_at > $2)
            order by done_at nulls first, due_on nulls last, item_id limit $3
            """,
            seatId,
            tx.now().minusSeconds(daysDone * 86_400L).atOffset(ZoneOffset.UTC),
            LISTED)
        .map(rows -> Rows.all(rows, ItemStore::stored));
  }

  Uni<Void> write(Tx tx, UUID itemId, UUID seatId, UUID affiliationId, WriteItem item) {
    return tx.rows(
            "insert into seat_item"
                + " (item_id, seat_id, kind, title, body, due_on, affiliation_id, written_at)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8)",
            itemId,
            seatId,
            item.kind().word(),
            item.title(),
            item.body(),
            item.dueOn(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** The kind of an item of this seat, and which version it is; it stays until the end. */
  Uni<List<Known>> hold(Tx tx, UUID seatId, UUID itemId) {
    return tx.rows(
            "select kind, version from seat_item where seat_id = $1 and item_id = $2 for update",
            seatId,
            itemId)
        .map(
            rows ->
                Rows.all(rows, row -> new Known(ItemKind.of(row.getString(0)), row.getInteger(1))));
  }

  /** What must be known of an item before it is written anew. */
  record Known(ItemKind kind, int version) {}

  Uni<Void> rewrite(Tx tx, UUID itemId, UUID affiliationId, RewriteItem item) {
    return tx.rows(
            """
            update seat_item set title = $2, body = $3, due_on = $4, affiliation_id = $5,
              written_at = $6, version = version + 1,
              done_at = case when $7 then coalesce(done_at, $6) end
            where item_id = $1
            """,
            itemId,
            item.title(),
            item.body(),
            item.dueOn(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC),
            item.done())
        .replaceWithVoid();
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getUUID(0),
        ItemKind.of(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getLocalDate(4),
        row.getUUID(5),
        row.getOffsetDateTime(6).toInstant(),
        row.getInteger(7),
        row.getBoolean(8));
  }
}
