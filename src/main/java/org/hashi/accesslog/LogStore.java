package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements that read the entries of the trail. */
final class LogStore {
  /**
   * These statements go through much of a table. For their transaction the planner looks at what is
   * asked for, and may read whole tables (record 19).
   */
  private static final String WIDELY =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('enable_seqscan', 'on', true), set_config('enable_hashjoin', 'on', true),
        set_config('enable_mergejoin', 'on', true), set_config('jit', 'off', true)
      """;

  private static final String ENTRIES =
      """
      with page as materialized (
        select e.chain_id, e.no, e.at, e.actor_id, e.action, e.subject_id, %1$s as grouped
        from audit_entry e
        where e.at >= $1 and e.at < $2
          and ($3::uuid is null or e.actor_id = $3)
          and ($4::uuid[] is null or e.chain_id = any($4))
          and ($5::text is null or %1$s = $5)
          and ($6::timestamptz is null
            or e.at <= $6 and (e.at, e.chain_id, e.no) < ($6, $7::uuid, $8::bigint))
        order by e.at desc, e.chain_id desc, e.no desc limit $9)
      select e.chain_id, e.no, e.at, e.actor_id, coalesce(person.person_name, account.name),
        person.profession, person.organization, e.action, e.grouped,
        coalesce(subject.kind, 'other'), e.subject_id, subject.name, c.kind, c.patient_id
      from page e left join channel_channel c on c.channel_id = e.chain_id
      %2$s %3$s
      order by e.at desc, e.chain_id desc, e.no desc
      """
          .formatted(LogSql.GROUP, LogSql.ACTING_AS, LogSql.SUBJECT);

  private static final String SIZE =
      """
      select count(*) from audit_entry e
      where e.chain_id = any($1) and e.at >= $2 and e.at < $3
      """;

  /** To be called first in a transaction whose statements read widely. */
  static Uni<Void> readWidely(Tx tx) {
    return tx.rows(WIDELY).replaceWithVoid();
  }

  /**
   * Entries, newest first; their patients have no names yet.
   *
   * @param chains those of the patient asked for, null for all
   */
  Uni<List<LogEntry>> entries(Tx tx, LogFilter filter, @Nullable List<UUID> chains, int limit) {
    Place before = filter.before();
    ActionGroup group = filter.group();
    return tx.rows(
            ENTRIES,
            filter.period().begin(),
            filter.period().end(),
            filter.actor(),
            chains == null ? null : chains.toArray(UUID[]::new),
            group == null ? null : group.word(),
            before == null ? null : before.time(),
            before == null ? null : before.chainId(),
            before == null ? null : before.no(),
            limit)
        .map(rows -> Rows.all(rows, LogStore::entry));
  }

  /** How many entries these chains have in a period. */
  Uni<Long> size(Tx tx, Period period, List<UUID> chains) {
    return tx.rows(SIZE, chains.toArray(UUID[]::new), period.begin(), period.end())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static LogEntry entry(Row row) {
    UUID patientId = row.getUUID(13);
    String kind = row.getString(12);
    return new LogEntry(
        row.getUUID(0),
        row.getLong(1),
        row.getOffsetDateTime(2).toInstant(),
        person(row, 3),
        row.getString(7),
        ActionGroup.of(row.getString(8)),
        new LoggedSubject(
            LoggedSubject.Kind.of(row.getString(9)), row.getUUID(10), row.getString(11)),
        kind == null ? null : ChannelKind.of(kind),
        patientId == null ? null : new LoggedPatient(patientId, null));
  }

  /** Account, name, profession and organization, from this column on. */
  static LoggedPerson person(Row row, int from) {
    return new LoggedPerson(
        Objects.requireNonNull(row.getUUID(from)),
        row.getString(from + 1),
        row.getString(from + 2),
        row.getString(from + 3));
  }
}
