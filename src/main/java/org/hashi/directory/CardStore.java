package org.hashi.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code directory_card}. */
final class CardStore {
  Uni<Map<UUID, Card>> of(Tx tx, Collection<UUID> subjectIds) {
    return tx.rows(
            """
            select subject_id, area, hours, contact, strengths, ask_about, version, written_at
            from directory_card where subject_id = any($1)
            """,
            (Object) subjectIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, Card> cards = new HashMap<>();
              rows.forEach(row -> cards.put(row.getUUID(0), card(row)));
              return cards;
            });
  }

  /** Those that say this, whatever the case. */
  Uni<List<UUID>> saying(Tx tx, String part) {
    return tx.rows(
            """
            select subject_id from directory_card
            where position(lower($1) in lower(
              concat_ws(' ', area, hours, contact, strengths, ask_about))) > 0
            order by written_at desc limit 200
            """,
            part)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  /** Whether it was written: not when it is another version than the writer has read. */
  Uni<Boolean> write(Tx tx, UUID subjectId, String subject, UUID by, WriteCard card) {
    return tx.rows(
            """
            insert into directory_card as old (subject_id, subject, area, hours, contact,
              strengths, ask_about, written_by, written_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9
            where $10 = 0 or exists (select from directory_card where subject_id = $1)
            on conflict (subject_id) do update set area = $3, hours = $4, contact = $5,
              strengths = $6, ask_about = $7, written_by = $8, written_at = $9,
              version = old.version + 1
            where old.version = $10
            """,
            subjectId,
            subject,
            card.area(),
            card.hours(),
            card.contact(),
            card.strengths(),
            card.askAbout(),
            by,
            tx.now().atOffset(ZoneOffset.UTC),
            card.version())
        .map(rows -> rows.rowCount() == 1);
  }

  private static Card card(Row row) {
    return new Card(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInteger(6),
        row.getOffsetDateTime(7).toInstant());
  }
}
