package org.hashi.report;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.hashi.report.NumberTable.NumberRow;

/** Statements on {@code report_taking}, {@code report_table} and {@code report_row}. */
final class NumberStore {
  /** A taking of numbers. */
  record Taking(int taking, UUID affiliationId, Instant takenAt) {}

  /** All of them, the first one first. */
  Uni<List<Taking>> takings(Tx tx, UUID reportId) {
    return tx.rows(
            "select taking, affiliation_id, taken_at from report_taking"
                + " where report_id = $1 order by taking",
            reportId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Taking(
                            row.getInteger(0),
                            row.getUUID(1),
                            row.getOffsetDateTime(2).toInstant())));
  }

  Uni<List<NumberTable>> tables(Tx tx, UUID reportId, int taking) {
    return tx.rows(
            """
            select t.section, t.first_month, t.last_month, t.compared, t.list_version,
              r.key, r.name, r.contacts, r.new_matters, r.before
            from report_table t join report_row r using (report_id, taking, section)
            where t.report_id = $1 and t.taking = $2 order by t.section, r.no
            """,
            reportId,
            taking)
        .map(NumberStore::tables);
  }

  Uni<Void> take(Tx tx, UUID reportId, int taking, List<NumberTable> tables, UUID affiliationId) {
    return tx.rows(
            "insert into report_taking (report_id, taking, affiliation_id, taken_at)"
                + " values ($1, $2, $3, $4)",
            reportId,
            taking,
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(tables)
                    .onItem()
                    .transformToUniAndConcatenate(table -> keep(tx, reportId, taking, table))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private static Uni<Void> keep(Tx tx, UUID reportId, int taking, NumberTable table) {
    String section = table.section().word();
    List<Tuple> rows = new ArrayList<>();
    for (NumberRow row : table.rows()) {
      rows.add(
          Tuple.from(
              Arrays.asList(
                  reportId,
                  taking,
                  section,
                  rows.size() + 1,
                  row.key(),
                  row.name(),
                  row.contacts(),
                  row.newMatters(),
                  row.before())));
    }
    return tx.rows(
            """
            insert into report_table (report_id, taking, section, first_month, last_month, compared,
              list_version)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            reportId,
            taking,
            section,
            table.from().atDay(1),
            table.until().atDay(1),
            table.compared(),
            table.listVersion())
        .chain(
            () ->
                tx.each(
                    """
                    insert into report_row (report_id, taking, section, no, key, name, contacts,
                      new_matters, before)
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                    """,
                    rows));
  }

  private static List<NumberTable> tables(RowSet<Row> rows) {
    Map<Section, NumberTable> tables = new LinkedHashMap<>();
    rows.forEach(
        row -> {
          Section section = Section.of(row.getString(0));
          tables
              .computeIfAbsent(section, one -> table(one, row))
              .rows()
              .add(
                  new NumberRow(
                      row.getString(5),
                      row.getString(6),
                      row.getLong(7),
                      row.getLong(8),
                      row.getLong(9)));
        });
    return List.copyOf(tables.values());
  }

  private static NumberTable table(Section section, Row row) {
    return new NumberTable(
        section,
        YearMonth.from(row.getLocalDate(1)),
        YearMonth.from(row.getLocalDate(2)),
        row.getBoolean(3),
        row.getString(4),
        new ArrayList<>());
  }
}
