package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.consultation.CountType.Known;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on the tables of {@link ConsultationStore} for many matters at once. */
final class PastStore {
  private static final String MATTER =
      """
      insert into consultation_consultation (consultation_id, centre_id, person, recorded_at)
      values ($1, $2, $3, $4)
      """;
  private static final String MARKING =
      """
      insert into consultation_marking (consultation_id, version, kind, residence, codes, summary,
        list_version, affiliation_id, marked_at)
      values ($1, 1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String CONTACT =
      """
      insert into consultation_contact (contact_id, consultation_id, centre_id, recorded_at,
        occurred_on, count_type)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String VERSION =
      """
      insert into consultation_contact_version (contact_id, version, occurred_on, occurred_at, codes,
        reopens, withdrawn, list_version, affiliation_id, recorded_at)
      values ($1, 1, $2, $3, $4, $5, false, $6, $7, $8)
      """;

  /**
   * Whatever somebody said of a matter later is a second version, a contact of another time, or a
   * thread.
   */
  private static final String UNTOUCHED =
      """
      with untouched as materialized (
        select c.* from consultation_consultation c
        where c.centre_id = $1 and c.consultation_id = any($2) and c.thread_id is null
          and not exists (
            select from consultation_marking m
            where m.consultation_id = c.consultation_id and m.version > 1)
          and not exists (
            select from consultation_joining j where j.consultation_id = c.consultation_id)
          and not exists (
            select from consultation_contact k
            where k.consultation_id = c.consultation_id
              and (k.recorded_at <> c.recorded_at
                or exists (
                  select from consultation_contact_version v
                  where v.contact_id = k.contact_id and v.version > 1)))
        for update)
      select c.consultation_id, c.person, c.recorded_at, m.kind, m.residence, m.codes as marks,
        m.summary, v.contact_id, v.occurred_on, v.occurred_at, v.codes, v.reopens
      from untouched c
      join consultation_marking m using (consultation_id)
      join consultation_contact k using (consultation_id)
      join consultation_contact_version v using (contact_id)
      order by c.consultation_id, v.contact_id
      """;

  private static final String WITHDRAW =
      """
      insert into consultation_contact_version (contact_id, version, occurred_on, occurred_at, codes,
        reopens, withdrawn, list_version, affiliation_id, recorded_at)
      select contact_id, 2, v.occurred_on, v.occurred_at, v.codes, v.reopens, true, v.list_version,
        $2, $3
      from consultation_contact k join consultation_contact_version v using (contact_id)
      where k.consultation_id = any($1)
      """;
  private static final String NOT_COUNTED =
      "update consultation_contact set count_type = null where consultation_id = any($1)";

  Uni<Void> insert(
      Tx tx, List<Brought> all, Function<LocalDate, String> listOf, @Nullable UUID by) {
    OffsetDateTime now = tx.now().atOffset(ZoneOffset.UTC);
    List<Tuple> matters = new ArrayList<>();
    List<Tuple> markings = new ArrayList<>();
    List<Tuple> contacts = new ArrayList<>();
    List<Tuple> versions = new ArrayList<>();
    for (Brought one : all) {
      UUID id = one.matter().consultationId;
      UUID centreId = one.matter().centreId;
      Marks marks = one.marks();
      matters.add(Tuple.of(id, centreId, one.matter().person, now));
      markings.add(
          tuple(
              id,
              marks.kind(),
              marks.residence(),
              marks.codes().stored(),
              marks.summary(),
              listOf.apply(one.lastDay()),
              by,
              now));
      for (CountType.Typed typed : one.contacts()) {
        UUID contactId = typed.contact().contactId();
        Particulars said = typed.contact().particulars();
        contacts.add(tuple(contactId, id, centreId, now, said.occurredOn(), typed.type().code()));
        versions.add(
            tuple(
                contactId,
                said.occurredOn(),
                said.occurredAt(),
                said.codes().stored(),
                said.reopens(),
                listOf.apply(said.occurredOn()),
                by,
                now));
      }
    }
    return tx.each(MATTER, matters)
        .chain(() -> tx.each(MARKING, markings))
        .chain(() -> tx.each(CONTACT, contacts))
        .chain(() -> tx.each(VERSION, versions));
  }

  private static Tuple tuple(@Nullable Object... values) {
    return Tuple.from(values);
  }

  /** Those of which nothing was said since they were brought; nobody changes them meanwhile. */
  Uni<List<Brought>> untouched(Tx tx, UUID centreId, Collection<UUID> matters) {
    return tx.rows(UNTOUCHED, centreId, matters.toArray(UUID[]::new))
        .map(rows -> brought(rows, centreId));
  }

  private static List<Brought> brought(RowSet<Row> rows, UUID centreId) {
    Map<UUID, List<Row>> byMatter = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byMatter
                .computeIfAbsent(row.getUUID("consultation_id"), first -> new ArrayList<>())
                .add(row));
    return byMatter.values().stream().map(of -> brought(of, centreId)).toList();
  }

  private static Brought brought(List<Row> rows, UUID centreId) {
    Row first = rows.getFirst();
    return new Brought(
        new Consultation(
            first.getUUID("consultation_id"),
            null,
            centreId,
            Sent.ONCE,
            first.getString("person"),
            first.getOffsetDateTime("recorded_at").toInstant()),
        new Marks(
            first.getString("kind"),
            first.getString("residence"),
            Codes.stored(first.getArrayOfStrings("marks")),
            first.getString("summary")),
        CountType.of(rows.stream().map(PastStore::known).toList()));
  }

  private static Known known(Row row) {
    return new Known(
        row.getUUID("contact_id"),
        1,
        new Particulars(
            row.getLocalDate("occurred_on"),
            row.getLocalTime("occurred_at"),
            Codes.stored(row.getArrayOfStrings("codes")),
            row.getBoolean("reopens"),
            false));
  }

  Uni<Void> withdraw(Tx tx, List<Brought> all, UUID by) {
    UUID[] ids = all.stream().map(one -> one.matter().consultationId).toArray(UUID[]::new);
    return tx.rows(WITHDRAW, ids, by, tx.now().atOffset(ZoneOffset.UTC))
        .chain(() -> tx.rows(NOT_COUNTED, (Object) ids))
        .replaceWithVoid();
  }
}
