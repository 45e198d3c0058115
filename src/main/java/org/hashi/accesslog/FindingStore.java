package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.accesslog.MassView.Touched;
import org.hashi.audit.AuditTrail;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements that look for what stands out. */
final class FindingStore {
  /** A night belongs to the day on which it began. */
  private static final String NIGHTS =
      """
      select e.actor_id, min(e.at), max(e.at), count(*), count(distinct c.patient_id)
      from audit_entry e left join channel_channel c on c.channel_id = e.chain_id
      where e.at >= $1 and e.at < $2
        and extract(hour from e.at at time zone 'Asia/Tokyo' + interval '2 hours') < 7
      group by e.actor_id, (e.at at time zone 'Asia/Tokyo' - interval '12 hours')::date
      order by max(e.at) desc limit $3
      """;

  /**
   * An hour lies within two hours of the clock that follow each other: only where those hold too
   * many patients the touches are looked at one by one.
   */
  private static final String BUSY =
      """
      with touch as materialized (
        select e.actor_id, c.patient_id, e.at, date_trunc('hour', e.at) as hour
        from audit_entry e join channel_channel c on c.channel_id = e.chain_id
        where e.at >= $1 and e.at < $2 and c.patient_id is not null and %s
      ), hourly as (select distinct actor_id, patient_id, hour from touch),
      busy as (
        select actor_id, hour
        from (
          select actor_id, patient_id, hour from hourly
          union all
          select actor_id, patient_id, hour - interval '1 hour' from hourly
        ) either group by actor_id, hour having count(distinct patient_id) > $3
      ), hours as (
        select actor_id, hour from busy
        union
        select actor_id, hour + interval '1 hour' from busy
      )
      select t.actor_id, t.patient_id, t.at from hours join touch t using (actor_id, hour)
      order by t.actor_id, t.at
      """
          .formatted(LogSql.TOUCHES_A_RECORD);

  private static final String REFUSED =
      """
      select e.actor_id, min(e.at), max(e.at), count(*), 0::bigint
      from audit_entry e
      where e.chain_id = $1 and e.at >= $2 and e.at < $3
      group by e.actor_id, date_trunc('hour', e.at) having count(*) > $4
      order by max(e.at) desc limit $5
      """;

  private static final String EMERGENCIES =
      """
      select e.actor_id, e.at, e.at, 1::bigint, (c.patient_id is not null)::int::bigint
      from audit_entry e left join channel_channel c on c.channel_id = e.chain_id
      where e.at >= $1 and e.at < $2 and e.action like 'breakglass.%'
      order by e.at desc limit $3
      """;

  private static final String PEOPLE =
      """
      select e.actor_id, coalesce(person.person_name, account.name), person.profession,
        person.organization
      from (
        select actor_id, at, place, null::uuid as chain_id, null::uuid as subject_id, '' as action
        from unnest($1::uuid[], $2::timestamptz[]) with ordinality as one (actor_id, at, place)
      ) e
      %s
      order by e.place
      """
          .formatted(LogSql.ACTING_AS);

  Uni<List<Stretch>> nights(Tx tx, Period period, int limit) {
    return tx.rows(NIGHTS, period.begin(), period.end(), limit)
        .map(rows -> Rows.all(rows, FindingStore::stretch));
  }

  /**
   * Touches in hours in which one person touched more than so many patients, by person and time.
   */
  Uni<List<Touched>> busyHours(Tx tx, Period period, int mostPatients) {
    return tx.rows(BUSY, period.begin(), period.end(), mostPatients)
        .map(rows -> Rows.all(rows, FindingStore::touched));
  }

  /** By hours of the clock. */
  Uni<List<Stretch>> refused(Tx tx, Period period, int mostRefusals, int limit) {
    return tx.rows(REFUSED, AuditTrail.REFUSALS, period.begin(), period.end(), mostRefusals, limit)
        .map(rows -> Rows.all(rows, FindingStore::stretch));
  }

  Uni<List<Stretch>> emergencies(Tx tx, Period period, int limit) {
    return tx.rows(EMERGENCIES, period.begin(), period.end(), limit)
        .map(rows -> Rows.all(rows, FindingStore::stretch));
  }

  /** Who did each of these, in their order. */
  Uni<List<LoggedPerson>> people(Tx tx, List<Stretch> stretches) {
    return tx.rows(
            PEOPLE,
            stretches.stream().map(Stretch::actorId).toArray(UUID[]::new),
            stretches.stream()
                .map(one -> one.begin().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .map(rows -> Rows.all(rows, row -> LogStore.person(row, 0)));
  }

  private static Stretch stretch(Row row) {
    return new Stretch(
        row.getUUID(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getOffsetDateTime(2).toInstant(),
        row.getLong(3),
        row.getLong(4));
  }

  private static Touched touched(Row row) {
    return new Touched(row.getUUID(0), row.getUUID(1), row.getOffsetDateTime(2).toInstant());
  }
}
