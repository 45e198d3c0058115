package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hashi.accesslog.LogCounts.HourCount;
import org.hashi.accesslog.LogCounts.PatientCount;
import org.hashi.accesslog.LogCounts.PersonCount;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements that count entries of the trail. */
final class CountStore {
  private static final String PATIENTS =
      """
      select c.patient_id, (array_agg(c.channel_id order by c.kind <> 'team', c.channel_id))[1],
        sum(per.entries)::bigint as entries, count(distinct per.actor_id), max(per.last)
      from (
        select e.chain_id, e.actor_id, count(*) as entries, max(e.at) as last
        from audit_entry e where e.at >= $1 and e.at < $2 and %s
        group by e.chain_id, e.actor_id
      ) per
      join channel_channel c on c.channel_id = per.chain_id and c.patient_id is not null
      group by c.patient_id order by entries desc, c.patient_id limit $3
      """
          .formatted(LogSql.TOUCHES_A_RECORD);

  private static final String PEOPLE =
      """
      select e.actor_id, coalesce(person.person_name, account.name), person.profession,
        person.organization, e.entries, e.patients
      from (
        select per.actor_id, sum(per.entries)::bigint as entries,
          count(distinct c.patient_id) as patients, max(per.last) as at,
          null::uuid as chain_id, null::uuid as subject_id, '' as action
        from (
          select e.chain_id, e.actor_id, count(*) as entries, max(e.at) as last
          from audit_entry e where e.at >= $1 and e.at < $2
          group by e.chain_id, e.actor_id
        ) per
        left join channel_channel c on c.channel_id = per.chain_id
        group by per.actor_id order by entries desc, per.actor_id limit $3
      ) e
      %s
      order by e.entries desc, e.actor_id
      """
          .formatted(LogSql.ACTING_AS);

  private static final String HOURS =
      """
      select extract(isodow from e.at at time zone 'Asia/Tokyo')::int as weekday,
        extract(hour from e.at at time zone 'Asia/Tokyo')::int as hour, count(*)
      from audit_entry e join channel_channel c on c.channel_id = e.chain_id
      where e.at >= $1 and e.at < $2 and c.patient_id is not null and %s
      group by weekday, hour order by weekday, hour
      """
          .formatted(LogSql.TOUCHES_A_RECORD);

  /** The patients whose data were touched, without their names. */
  Uni<List<PatientCount>> patients(Tx tx, Period period, int limit) {
    return tx.rows(PATIENTS, period.begin(), period.end(), limit)
        .map(rows -> Rows.all(rows, CountStore::patient));
  }

  Uni<List<PersonCount>> people(Tx tx, Period period, int limit) {
    return tx.rows(PEOPLE, period.begin(), period.end(), limit)
        .map(rows -> Rows.all(rows, CountStore::person));
  }

  Uni<List<HourCount>> hours(Tx tx, Period period) {
    return tx.rows(HOURS, period.begin(), period.end())
        .map(rows -> Rows.all(rows, CountStore::hour));
  }

  private static PatientCount patient(Row row) {
    UUID patientId = Objects.requireNonNull(row.getUUID(0));
    return new PatientCount(
        new LoggedPatient(patientId, null),
        row.getUUID(1),
        row.getLong(2),
        row.getLong(3),
        row.getOffsetDateTime(4).toInstant());
  }

  private static PersonCount person(Row row) {
    return new PersonCount(LogStore.person(row, 0), row.getLong(4), row.getLong(5));
  }

  private static HourCount hour(Row row) {
    return new HourCount(row.getInteger(0), row.getInteger(1), row.getLong(2));
  }
}
