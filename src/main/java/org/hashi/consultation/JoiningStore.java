package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code consultation_joining}, and on which thread a matter has. */
final class JoiningStore {
  private static final String THREAD =
      "select thread_id from consultation_consultation where consultation_id = $1";
  private static final String ASSIGN =
      "update consultation_consultation set thread_id = $2 where consultation_id = $1";
  private static final String NOTE =
      """
      insert into consultation_joining (consultation_id, no, thread_id, affiliation_id, joined_at)
      select $1, coalesce(max(no), 0) + 1, $2, $3, $4
      from consultation_joining where consultation_id = $1
      """;
  private static final String JOINED =
      """
      select exists (
        select from consultation_joining j join consultation_consultation c using (consultation_id)
        where c.consultation_id = $1 and j.thread_id = c.thread_id)
      """;

  /** Which thread a matter has at this moment. */
  Uni<@Nullable UUID> thread(Tx tx, UUID consultationId) {
    return tx.rows(THREAD, consultationId).map(JoiningStore::first);
  }

  private static @Nullable UUID first(RowSet<Row> rows) {
    return rows.size() == 0 ? null : rows.iterator().next().getUUID(0);
  }

  /** Whether the matter was typed in, and its thread joined to it later. */
  Uni<Boolean> joined(Tx tx, UUID consultationId) {
    return tx.rows(JOINED, consultationId).map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** From now on this thread tells of the matter, or none. */
  Uni<Void> assign(Tx tx, UUID consultationId, @Nullable UUID threadId, UUID by) {
    return tx.rows(NOTE, consultationId, threadId, by, tx.now().atOffset(ZoneOffset.UTC))
        .chain(() -> tx.rows(ASSIGN, consultationId, threadId))
        .replaceWithVoid();
  }
}
