package org.hashi.report;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.hashi.statistics.Period;
import org.jspecify.annotations.Nullable;

/** Statements on {@code report_report} and {@code report_step}. */
final class ReportStore {
  private static final String REPORT =
      """
      select r.report_id, r.centre_id, r.kind, r.edition, r.first_month, r.last_month, r.corrects,
        (select c.report_id from report_report c where c.corrects = r.report_id) as corrected_by,
        coalesce((select s.state from report_step s where s.report_id = r.report_id
          order by s.no desc limit 1), 'draft') as state
      from report_report r
      """;

  private static final String LINES =
      """
      select * from (
        select r.report_id, r.centre_id, r.kind, r.edition, r.first_month, r.last_month, r.corrects, v.title,
          exists (select from report_report c where c.corrects = r.report_id) as corrected,
          coalesce(s.state, 'draft') as state, greatest(v.written_at, s.taken_at) as moved_at
        from report_report r
        join lateral (select title, written_at from report_version
          where report_id = r.report_id order by version desc limit 1) v on true
        left join lateral (select state, taken_at from report_step
          where report_id = r.report_id order by no desc limit 1) s on true
        where r.centre_id = any($1) or r.centre_id = any($2)) line
      where centre_id = any($1) or state <> 'draft'
      order by last_month desc, moved_at desc, report_id desc limit $3
      """;

  /** A report, without what stands in it. */
  record Report(
      UUID reportId,
      UUID centreId,
      ReportKind kind,
      Edition edition,
      Period period,
      ReportState state,
      @Nullable UUID corrects,
      @Nullable UUID correctedBy) {}

  /** A report in a list. */
  record Line(
      UUID reportId,
      UUID centreId,
      ReportKind kind,
      Edition edition,
      Period period,
      String title,
      ReportState state,
      boolean correction,
      boolean corrected,
      Instant movedAt) {}

  /** A step to another state, and the words it was about. */
  record Step(
      int no, ReportState state, String note, int version, UUID affiliationId, Instant takenAt) {}

  Uni<Void> inTurn(Tx tx, UUID id) {
    return tx.rows("select pg_advisory_xact_lock($1)", id.getLeastSignificantBits())
        .replaceWithVoid();
  }

  Uni<List<UUID>> sent(Tx tx, UUID affiliationId, UUID clientId) {
    return tx.rows(
            "select report_id from report_report where affiliation_id = $1 and client_id = $2",
            affiliationId,
            clientId)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Void> begin(Tx tx, Report report, UUID clientId, UUID affiliationId) {
    return tx.rows(
            """
            insert into report_report (report_id, client_id, centre_id, kind, edition,
              first_month, last_month, corrects, affiliation_id, begun_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            report.reportId(),
            clientId,
            report.centreId(),
            report.kind().word(),
            report.edition().word(),
            report.period().from().atDay(1),
            report.period().until().atDay(1),
            report.corrects(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  Uni<List<Report>> find(Tx tx, UUID reportId) {
    return tx.rows(REPORT + " where r.report_id = $1", reportId)
        .map(rows -> Rows.all(rows, ReportStore::report));
  }

  /** Those of centres somebody keeps, and of others what is no draft; the latest period first. */
  Uni<List<Line>> lines(Tx tx, Collection<UUID> kept, Collection<UUID> overseen, int most) {
    return tx.rows(LINES, kept.toArray(UUID[]::new), overseen.toArray(UUID[]::new), most)
        .map(rows -> Rows.all(rows, ReportStore::line));
  }

  Uni<Void> step(Tx tx, UUID reportId, int no, StepReport step, UUID affiliationId) {
    return tx.rows(
            "insert into report_step (report_id, no, state, note, version, affiliation_id, taken_at)"
                + " values ($1, $2, $3, $4, $5, $6, $7)",
            reportId,
            no,
            step.state().word(),
            step.note().strip(),
            step.version(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** All of them, the first one first. */
  Uni<List<Step>> steps(Tx tx, UUID reportId) {
    return tx.rows(
            "select no, state, note, version, affiliation_id, taken_at from report_step"
                + " where report_id = $1 order by no",
            reportId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Step(
                            row.getInteger(0),
                            ReportState.of(row.getString(1)),
                            row.getString(2),
                            row.getInteger(3),
                            row.getUUID(4),
                            row.getOffsetDateTime(5).toInstant())));
  }

  private static Report report(Row row) {
    return new Report(
        row.getUUID("report_id"),
        row.getUUID("centre_id"),
        ReportKind.of(row.getString("kind")),
        Edition.of(row.getString("edition")),
        period(row),
        ReportState.of(row.getString("state")),
        row.getUUID("corrects"),
        row.getUUID("corrected_by"));
  }

  private static Line line(Row row) {
    return new Line(
        row.getUUID("report_id"),
        row.getUUID("centre_id"),
        ReportKind.of(row.getString("kind")),
        Edition.of(row.getString("edition")),
        period(row),
        row.getString("title"),
        ReportState.of(row.getString("state")),
        row.getUUID("corrects") != null,
        row.getBoolean("corrected"),
        row.getOffsetDateTime("moved_at").toInstant());
  }

  private static Period period(Row row) {
    return new Period(
        month(row.getLocalDate("first_month")), month(row.getLocalDate("last_month")));
  }

  private static YearMonth month(LocalDate first) {
    return YearMonth.from(first);
  }
}
