package org.hashi.ownlabel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code ownlabel_list}. */
final class OwnLabelStore {
  /** A key of their own among locks of two numbers; the second one is the centre. */
  private static final int LOCK = 1039;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<OwnLabel>> LABELS = new TypeReference<>() {};

  private static final String LATEST =
      """
      select version, labels::text as labels from ownlabel_list
      where centre_id = $1 order by version desc limit 1
      """;
  private static final String INSERT =
      """
      insert into ownlabel_list (centre_id, version, labels, affiliation_id, recorded_at)
      values ($1, $2, $3::text::jsonb, $4, $5::text::timestamptz)
      """;

  /** Labels in one of their versions; 0 is before anybody has set any. */
  record Kept(int version, List<OwnLabel> labels) {}

  Uni<Kept> latest(Tx tx, UUID centreId) {
    return tx.rows(LATEST, centreId).map(OwnLabelStore::kept);
  }

  /** The latest, which nobody else changes before this transaction ends. */
  Uni<Kept> alone(Tx tx, UUID centreId) {
    return tx.rows(
            "select pg_advisory_xact_lock($1, hashtext($2::text))", LOCK, centreId.toString())
        .chain(() -> latest(tx, centreId));
  }

  Uni<Void> insert(Tx tx, UUID centreId, Kept kept, UUID by) {
    return tx.rows(INSERT, centreId, kept.version(), text(kept.labels()), by, tx.now().toString())
        .replaceWithVoid();
  }

  private static Kept kept(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return new Kept(0, List.of());
    }
    Row one = rows.iterator().next();
    try {
      return new Kept(one.getInteger("version"), JSON.readValue(one.getString("labels"), LABELS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored labels cannot be read", e);
    }
  }

  private static String text(List<OwnLabel> labels) {
    try {
      return JSON.writeValueAsString(labels);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
