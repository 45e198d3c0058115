package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code consultation_hours} and {@code consultation_open_time}. */
final class HoursStore {
  /** A key of their own among locks of two numbers; the second one is the centre. */
  private static final int LOCK = 1020;

  private static final String TOGETHER =
      "select pg_advisory_xact_lock_shared($1, hashtext($2::text))";
  private static final String ALONE = "select pg_advisory_xact_lock($1, hashtext($2::text))";
  private static final String LATEST =
      """
      select h.version, h.closed_days, o.first_day, o.weekday, o.opens, o.closes
      from consultation_hours h left join consultation_open_time o using (centre_id, version)
      where h.centre_id = $1
        and h.version = (select max(version) from consultation_hours where centre_id = $1)
      """;
  private static final String INSERT =
      """
      insert into consultation_hours (centre_id, version, closed_days, affiliation_id, recorded_at)
      values ($1, $2, $3, $4, $5)
      """;
  private static final String TIME =
      """
      insert into consultation_open_time (centre_id, version, first_day, weekday, opens, closes)
      values ($1, $2, $3, $4, $5, $6)
      """;

  /** Hours in one of their versions; 0 is what holds before anybody has set any. */
  record Kept(int version, OfficeHours hours) {}

  /** The hours that are not changed before this transaction ends. */
  Uni<Kept> held(Tx tx, UUID centreId) {
    return tx.rows(TOGETHER, LOCK, centreId.toString()).chain(() -> latest(tx, centreId));
  }

  /** The hours, after all who count by them are done, and before anybody else begins to. */
  Uni<Kept> alone(Tx tx, UUID centreId) {
    return tx.rows(ALONE, LOCK, centreId.toString()).chain(() -> latest(tx, centreId));
  }

  Uni<Kept> latest(Tx tx, UUID centreId) {
    return tx.rows(LATEST, centreId).map(HoursStore::kept);
  }

  private static Kept kept(RowSet<Row> rows) {
    if (rows.size() == 0) {
      return new Kept(0, OfficeHours.USUAL);
    }
    Row one = rows.iterator().next();
    Map<LocalDate, List<OpenTime>> weeks = new TreeMap<>();
    rows.forEach(row -> add(weeks, row));
    return new Kept(
        one.getInteger("version"),
        new OfficeHours(
            weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList(),
            Arrays.asList(one.getArrayOfLocalDates("closed_days"))));
  }

  private static void add(Map<LocalDate, List<OpenTime>> weeks, Row row) {
    LocalDate from = row.getLocalDate("first_day");
    if (from != null) {
      weeks
          .computeIfAbsent(from, first -> new ArrayList<>())
          .add(
              new OpenTime(
                  row.getInteger("weekday"),
                  row.getLocalTime("opens"),
                  row.getLocalTime("closes")));
    }
  }

  Uni<Void> insert(Tx tx, UUID centreId, Kept kept, UUID by) {
    List<Tuple> times = new ArrayList<>();
    for (Week week : kept.hours().weeks()) {
      for (OpenTime one : week.times()) {
        times.add(
            Tuple.of(
                centreId, kept.version(), week.from(), one.weekday(), one.opens(), one.closes()));
      }
    }
    return tx.rows(
            INSERT,
            centreId,
            kept.version(),
            kept.hours().closedDays().toArray(LocalDate[]::new),
            by,
            tx.now().atOffset(ZoneOffset.UTC))
        .chain(() -> tx.each(TIME, times));
  }
}
