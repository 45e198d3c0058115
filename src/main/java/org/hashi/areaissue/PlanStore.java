package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code areaissue_meeting}, {@code areaissue_measure} and {@code areaissue_value}.
 */
final class PlanStore {
  private static final String MEETINGS =
      """
      select distinct on (meeting_id) meeting_id, version, name, held_on, result, withdrawn,
        affiliation_id, written_at
      from areaissue_meeting where issue_id = $1 order by meeting_id, version desc
      """;

  private static final String MEASURES =
      """
      select distinct on (measure_id) measure_id, version, title, owner_id, due_on, done_on, result,
        withdrawn, affiliation_id, written_at
      from areaissue_measure where issue_id = $1 order by measure_id, version desc
      """;

  private static final String VALUES =
      """
      select day, value, affiliation_id, recorded_at from (
        select distinct on (day) * from areaissue_value where issue_id = $1 order by day, no desc) v
      order by day
      """;

  /** A meeting in its latest version. */
  record Meeting(UUID meetingId, WriteMeeting words, UUID affiliationId, Instant writtenAt) {}

  /** A measure in its latest version. */
  record Measure(UUID measureId, WriteMeasure words, UUID affiliationId, Instant writtenAt) {}

  /** What was said last of a day; no value when that was taken back. */
  record Value(LocalDate day, @Nullable BigDecimal value, UUID affiliationId, Instant recordedAt) {}

  /** Withdrawn ones too. */
  Uni<List<Meeting>> meetings(Tx tx, UUID issueId) {
    return tx.rows(MEETINGS, issueId).map(rows -> Rows.all(rows, PlanStore::meeting));
  }

  Uni<Void> write(Tx tx, UUID issueId, UUID meetingId, int version, WriteMeeting words, UUID by) {
    return tx.rows(
            "insert into areaissue_meeting (issue_id, meeting_id, version, name, held_on, result,"
                + " withdrawn, affiliation_id, written_at)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            issueId,
            meetingId,
            version,
            words.name(),
            words.heldOn(),
            words.result(),
            words.withdrawn(),
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** Withdrawn ones too. */
  Uni<List<Measure>> measures(Tx tx, UUID issueId) {
    return tx.rows(MEASURES, issueId).map(rows -> Rows.all(rows, PlanStore::measure));
  }

  Uni<Void> write(Tx tx, UUID issueId, UUID measureId, int version, WriteMeasure words, UUID by) {
    return tx.rows(
            "insert into areaissue_measure (issue_id, measure_id, version, title, owner_id, due_on,"
                + " done_on, result, withdrawn, affiliation_id, written_at)"
                + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            issueId,
            measureId,
            version,
            words.title(),
            words.ownerId(),
            words.dueOn(),
            words.doneOn(),
            words.result(),
            words.withdrawn(),
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  /** What holds of each day, the earliest first; of some days nothing. */
  Uni<List<Value>> values(Tx tx, UUID issueId) {
    return tx.rows(VALUES, issueId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Value(
                            row.getLocalDate("day"),
                            row.getBigDecimal("value"),
                            row.getUUID("affiliation_id"),
                            row.getOffsetDateTime("recorded_at").toInstant())));
  }

  Uni<Void> record(Tx tx, UUID issueId, RecordValue words, UUID by) {
    return tx.rows(
            "insert into areaissue_value (issue_id, no, day, value, affiliation_id, recorded_at)"
                + " select $1, coalesce(max(no), 0) + 1, $2::date, $3::numeric, $4::uuid,"
                + " $5::timestamptz from areaissue_value where issue_id = $1",
            issueId,
            words.day(),
            words.value(),
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  private static Meeting meeting(Row row) {
    WriteMeeting words =
        new WriteMeeting(
            row.getInteger("version"),
            row.getString("name"),
            row.getLocalDate("held_on"),
            row.getString("result"),
            row.getBoolean("withdrawn"));
    return new Meeting(row.getUUID("meeting_id"), words, by(row), writtenAt(row));
  }

  private static Measure measure(Row row) {
    WriteMeasure words =
        new WriteMeasure(
            row.getInteger("version"),
            row.getString("title"),
            row.getUUID("owner_id"),
            row.getLocalDate("due_on"),
            row.getLocalDate("done_on"),
            row.getString("result"),
            row.getBoolean("withdrawn"));
    return new Measure(row.getUUID("measure_id"), words, by(row), writtenAt(row));
  }

  private static UUID by(Row row) {
    return row.getUUID("affiliation_id");
  }

  private static Instant writtenAt(Row row) {
    return row.getOffsetDateTime("written_at").toInstant();
  }
}
