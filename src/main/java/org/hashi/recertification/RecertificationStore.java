package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code recertification_*}. */
final class RecertificationStore {
  private static final int LISTED = 20;

  private static final String MADE =
      """
      select r.recertification_id, r.made_at, r.made_by,
        count(*) filter (where l.decision = 'kept'), count(*) filter (where l.decision = 'ended')
      from recertification_recertification r join recertification_line l using (recertification_id)
      where r.subject_id = $1
      group by r.recertification_id order by r.made_at desc limit $2
      """;

  /** One as the table has it, without the name of who made it. */
  record Row(UUID recertificationId, Instant madeAt, UUID madeBy, long kept, long ended) {}

  Uni<Void> keep(Tx tx, UUID id, Subject subject, UUID subjectId, UUID by) {
    return tx.rows(
            "insert into recertification_recertification"
                + " (recertification_id, subject, subject_id, made_by, made_at)"
                + " values ($1, $2, $3, $4, $5)",
            id,
            subject.word(),
            subjectId,
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }

  Uni<Void> keepLines(Tx tx, UUID id, Collection<RollLine> lines, Map<UUID, Decision> decisions) {
    return tx.each(
        "insert into recertification_line"
            + " (recertification_id, affiliation_id, decision, last_day_here)"
            + " values ($1, $2, $3, $4)",
        lines.stream().map(line -> tuple(id, line, decisions)).toList());
  }

  private static Tuple tuple(UUID id, RollLine line, Map<UUID, Decision> decisions) {
    return Tuple.of(
        id,
        line.affiliationId(),
        decisions.getOrDefault(line.affiliationId(), Decision.KEPT).word(),
        line.lastHere());
  }

  /** Those of one subject, the latest first. */
  Uni<List<Row>> of(Tx tx, UUID subjectId) {
    return tx.rows(MADE, subjectId, LISTED)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Row(
                            row.getUUID(0),
                            row.getOffsetDateTime(1).toInstant(),
                            row.getUUID(2),
                            row.getLong(3),
                            row.getLong(4))));
  }

  /** On which day each was last gone through; what never was is left out. */
  Uni<Map<UUID, LocalDate>> lastMade(Tx tx, Collection<UUID> subjectIds) {
    return tx.rows(
            "select subject_id, (max(made_at) at time zone 'Asia/Tokyo')::date"
                + " from recertification_recertification"
                + " where subject_id = any($1) group by subject_id",
            (Object) subjectIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, LocalDate> days = new HashMap<>();
              rows.forEach(row -> days.put(row.getUUID(0), row.getLocalDate(1)));
              return days;
            });
  }
}
