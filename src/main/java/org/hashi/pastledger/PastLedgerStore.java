package org.hashi.pastledger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.pastledger.PastLedgerView.PastKept;
import org.hashi.pastledger.PastLedgerView.PastTakenBack;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.hashi.table.CellText;
import org.jspecify.annotations.Nullable;

/** Statements on the tables of this package. */
final class PastLedgerStore {
  private static final String INSERT =
      """
      insert into pastledger_file (file_id, centre_id, name, digest, content, affiliation_id, uploaded_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String FILES = "select * from pastledger_file where centre_id = $1";
  private static final String IN_ORDER = " order by uploaded_at desc, file_id desc limit 200";
  private static final String FILE = "select * from pastledger_file where file_id = $1";
  private static final String KEPT_BEFORE =
      """
      select exists (select from pastledger_file where centre_id = $1 and digest = $2
        and kept_at is not null and taken_back_at is null)
      """;
  private static final String KEEP =
      """
      update pastledger_file set kept_at = $2, lines = $3, left_out = $4, matters = $5, contacts = $6,
        content = null
      where file_id = $1
      """;
  private static final String TAKE_BACK =
      """
      update pastledger_file set taken_back_at = $2, taken_back_by = $3, taken_back = $4
      where file_id = $1
      """;
  private static final String DISCARD =
      "delete from pastledger_file where file_id = $1 and kept_at is null";
  private static final String COLUMN =
      """
      insert into pastledger_column (centre_id, heading, meaning) values ($1, $2, $3)
      on conflict (centre_id, heading) do update set meaning = excluded.meaning
      """;
  private static final String WORD =
      """
      insert into pastledger_term (centre_id, meaning, term, code) values ($1, $2, $3, $4)
      on conflict (centre_id, meaning, term) do update set code = excluded.code
      """;

  /**
   * One file.
   *
   * @param content null once it is decided what becomes of it
   */
  record Stored(
      UUID fileId,
      UUID centreId,
      String name,
      String digest,
      @Nullable Buffer content,
      OffsetDateTime uploadedAt,
      @Nullable PastKept kept,
      @Nullable PastTakenBack takenBack) {}

  Uni<Void> insert(Tx tx, Stored file, UUID by) {
    return tx.rows(
            INSERT,
            file.fileId(),
            file.centreId(),
            file.name(),
            file.digest(),
            file.content(),
            by,
            file.uploadedAt())
        .replaceWithVoid();
  }

  Uni<List<Stored>> files(Tx tx, UUID centreId) {
    return tx.rows(FILES + IN_ORDER, centreId).map(rows -> Rows.all(rows, PastLedgerStore::file));
  }

  Uni<@Nullable Stored> find(Tx tx, UUID fileId) {
    return one(tx, FILE, fileId);
  }

  /** The same, and nobody else decides on it before this transaction ends. */
  Uni<@Nullable Stored> lock(Tx tx, UUID fileId) {
    return one(tx, FILE + " for update", fileId);
  }

  private static Uni<@Nullable Stored> one(Tx tx, String query, UUID fileId) {
    return tx.rows(query, fileId)
        .map(rows -> rows.size() == 0 ? null : file(rows.iterator().next()));
  }

  private static Stored file(Row row) {
    return new Stored(
        row.getUUID("file_id"),
        row.getUUID("centre_id"),
        row.getString("name"),
        row.getString("digest"),
        row.getBuffer("content"),
        row.getOffsetDateTime("uploaded_at"),
        kept(row),
        takenBack(row));
  }

  private static @Nullable PastKept kept(Row row) {
    OffsetDateTime at = row.getOffsetDateTime("kept_at");
    return at == null
        ? null
        : new PastKept(
            at.toInstant(),
            row.getInteger("lines"),
            row.getInteger("left_out"),
            row.getInteger("matters"),
            row.getInteger("contacts"));
  }

  private static @Nullable PastTakenBack takenBack(Row row) {
    OffsetDateTime at = row.getOffsetDateTime("taken_back_at");
    return at == null ? null : new PastTakenBack(at.toInstant(), row.getInteger("taken_back"));
  }

  Uni<Boolean> keptBefore(Tx tx, UUID centreId, String digest) {
    return tx.rows(KEPT_BEFORE, centreId, digest).map(rows -> rows.iterator().next().getBoolean(0));
  }

  Uni<Void> keep(Tx tx, UUID fileId, PastKept kept, List<UUID> matters) {
    return tx.rows(
            KEEP,
            fileId,
            kept.at().atOffset(ZoneOffset.UTC),
            kept.lines(),
            kept.leftOut(),
            kept.matters(),
            kept.contacts())
        .chain(
            () ->
                tx.each(
                    "insert into pastledger_matter (file_id, consultation_id) values ($1, $2)",
                    matters.stream().map(matter -> Tuple.of(fileId, matter)).toList()));
  }

  Uni<List<UUID>> matters(Tx tx, UUID fileId) {
    return tx.rows("select consultation_id from pastledger_matter where file_id = $1", fileId)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Void> takeBack(Tx tx, UUID fileId, UUID by, int matters) {
    return tx.rows(TAKE_BACK, fileId, tx.now().atOffset(ZoneOffset.UTC), by, matters)
        .replaceWithVoid();
  }

  Uni<Void> discard(Tx tx, UUID fileId) {
    return tx.rows(DISCARD, fileId).replaceWithVoid();
  }

  /** Throws files away that were only looked at. */
  Uni<Void> forget(Tx tx, OffsetDateTime before) {
    return tx.rows("delete from pastledger_file where kept_at is null and uploaded_at < $1", before)
        .replaceWithVoid();
  }

  /** By {@link CellText#key} of the heading. */
  Uni<Map<String, Meaning>> columns(Tx tx, UUID centreId) {
    return tx.rows("select heading, meaning from pastledger_column where centre_id = $1", centreId)
        .map(
            rows -> {
              Map<String, Meaning> columns = new HashMap<>();
              rows.forEach(
                  row ->
                      Meaning.find(row.getString("meaning"))
                          .ifPresent(meaning -> columns.put(row.getString("heading"), meaning)));
              return columns;
            });
  }

  /** By meaning and {@link CellText#key} of the term. */
  Uni<Map<Meaning, Map<String, String>>> terms(Tx tx, UUID centreId) {
    return tx.rows("select meaning, term, code from pastledger_term where centre_id = $1", centreId)
        .map(
            rows -> {
              Map<Meaning, Map<String, String>> terms = new HashMap<>();
              rows.forEach(
                  row ->
                      Meaning.find(row.getString("meaning"))
                          .ifPresent(
                              meaning ->
                                  terms
                                      .computeIfAbsent(meaning, first -> new HashMap<>())
                                      .put(row.getString("term"), row.getString("code"))));
              return terms;
            });
  }

  Uni<Void> explain(Tx tx, UUID centreId, ExplainPast said) {
    List<Tuple> columns = new ArrayList<>();
    said.columns()
        .forEach(
            one -> columns.add(Tuple.of(centreId, CellText.key(one.heading()), one.meaning())));
    List<Tuple> terms = new ArrayList<>();
    said.terms()
        .forEach(
            one ->
                terms.add(Tuple.of(centreId, one.meaning(), CellText.key(one.term()), one.code())));
    return tx.each(COLUMN, columns).chain(() -> tx.each(WORD, terms));
  }
}
