package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.consultation.CountType.Known;
import org.hashi.consultation.CountType.Typed;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Statements on {@code consultation_consultation}, its markings, its contacts and their versions.
 */
final class ConsultationStore {
  private static final String STANDS =
      "update consultation_contact set count_type = $2, occurred_on = $3 where contact_id = $1";
  private static final String WITHDRAWN =
      """
      update consultation_contact set count_type = null
      where consultation_id = $1 and contact_id <> all($2) and count_type is not null
      """;

  private static final String LINE =
      """
      select k.contact_id, k.consultation_id, v.occurred_on, v.occurred_at, k.count_type,
        m.kind, m.summary, c.thread_id, m.codes || v.codes as codes
      from consultation_contact k
      join consultation_consultation c using (consultation_id)
      join lateral (
        select * from consultation_contact_version
        where contact_id = k.contact_id order by version desc limit 1) v on true
      join lateral (
        select * from consultation_marking
        where consultation_id = k.consultation_id order by version desc limit 1) m on true
      where k.centre_id = $1 and k.count_type is not null and %s
      order by v.occurred_on desc, v.occurred_at desc nulls last, k.contact_id desc
      """;
  private static final String LINES =
      LINE.formatted("k.occurred_on >= $2 and k.occurred_on < $3") + "limit $4";
  private static final String LINES_OF_CONTACTS = LINE.formatted("k.contact_id = any($2)");

  Uni<Void> insert(Tx tx, Object row) {
    return tx.session().insert(row);
  }

  Uni<@Nullable Consultation> ofThread(Tx tx, UUID threadId) {
    return one(tx, "from Consultation where threadId = ?1", threadId);
  }

  Uni<@Nullable Consultation> find(Tx tx, UUID consultationId) {
    return one(tx, "from Consultation where consultationId = ?1", consultationId);
  }

  Uni<@Nullable Consultation> sent(Tx tx, UUID centreId, UUID clientId) {
    return one(tx, "from Consultation where centreId = ?1 and clientId = ?2", centreId, clientId);
  }

  /** Of those who send the same at once one comes after the other. */
  Uni<Void> inTurn(Tx tx, UUID clientId) {
    return tx.rows("select pg_advisory_xact_lock($1)", clientId.getLeastSignificantBits())
        .replaceWithVoid();
  }

  private static Uni<@Nullable Consultation> one(Tx tx, String query, Object... parameters) {
    var selection = tx.session().createSelectionQuery(query, Consultation.class);
    for (int i = 0; i < parameters.length; i++) {
      selection.setParameter(i + 1, parameters[i]);
    }
    return selection.getSingleResultOrNull();
  }

  /** Those of these matters that some centres count. */
  Uni<Set<UUID>> ofCentres(Tx tx, Collection<UUID> consultationIds, Collection<UUID> centreIds) {
    return tx.rows(
            "select consultation_id from consultation_consultation"
                + " where consultation_id = any($1) and centre_id = any($2)",
            consultationIds.toArray(UUID[]::new),
            centreIds.toArray(UUID[]::new))
        .map(rows -> Set.copyOf(Rows.all(rows, row -> row.getUUID(0))));
  }

  /** Of those who change a matter at the same time one comes after the other. */
  Uni<Void> lock(Tx tx, UUID consultationId) {
    return tx.session()
        .createNativeQuery(
            "select 1 from consultation_consultation where consultation_id = ?1 for update",
            Integer.class)
        .setParameter(1, consultationId)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** The contact that came before under this id; one without an id never did. */
  Uni<@Nullable Contact> sentContact(Tx tx, UUID consultationId, @Nullable UUID clientId) {
    if (clientId == null) {
      return Uni.createFrom().nullItem();
    }
    return tx.session()
        .createSelectionQuery(
            "from Contact where consultationId = ?1 and clientId = ?2", Contact.class)
        .setParameter(1, consultationId)
        .setParameter(2, clientId)
        .getSingleResultOrNull();
  }

  Uni<Marking> marking(Tx tx, UUID consultationId) {
    return tx.session()
        .createSelectionQuery(
            "from Marking where consultationId = ?1 order by version desc", Marking.class)
        .setParameter(1, consultationId)
        .setMaxResults(1)
        .getSingleResult();
  }

  /**
   * All contacts of a matter in their latest versions, withdrawn ones too, as they were entered.
   */
  Uni<List<Known>> contacts(Tx tx, UUID consultationId) {
    return tx.session()
        .createSelectionQuery(
            """
            from ContactVersion v
            where v.contactId in (select contactId from Contact where consultationId = ?1)
              and v.version = (
                select max(w.version) from ContactVersion w where w.contactId = v.contactId)
            order by v.contactId
            """,
            ContactVersion.class)
        .setParameter(1, consultationId)
        .getResultList()
        .map(found -> found.stream().map(ConsultationStore::known).toList());
  }

  private static Known known(ContactVersion version) {
    return new Known(version.contactId, version.version, version.particulars());
  }

  /** Notes on the contacts of a matter as what they count, and where they stand in the ledger. */
  Uni<Void> stand(Tx tx, UUID consultationId, List<Typed> counted) {
    List<Tuple> standing = new ArrayList<>();
    UUID[] ids = new UUID[counted.size()];
    for (Typed one : counted) {
      ids[standing.size()] = one.contact().contactId();
      standing.add(Tuple.of(one.contact().contactId(), one.type().code(), one.contact().day()));
    }
    return tx.rows(WITHDRAWN, consultationId, ids).chain(() -> tx.each(STANDS, standing));
  }

  Uni<Void> assignPerson(Tx tx, UUID consultationId, @Nullable String person) {
    return tx.rows(
            "update consultation_consultation set person = $2 where consultation_id = $1",
            consultationId,
            person)
        .replaceWithVoid();
  }

  /** What a centre's ledger says of some days, the latest first. */
  Uni<List<LedgerView.Line>> lines(
      Tx tx, UUID centreId, LocalDate from, LocalDate until, int limit) {
    return tx.rows(LINES, centreId, from, until, limit)
        .map(rows -> Rows.all(rows, ConsultationStore::line));
  }

  /** The same of these contacts. */
  Uni<List<LedgerView.Line>> lines(Tx tx, UUID centreId, List<UUID> contactIds) {
    return tx.rows(LINES_OF_CONTACTS, centreId, contactIds.toArray(UUID[]::new))
        .map(rows -> Rows.all(rows, ConsultationStore::line));
  }

  private static LedgerView.Line line(Row row) {
    return new LedgerView.Line(
        row.getUUID("contact_id"),
        row.getUUID("consultation_id"),
        row.getLocalDate("occurred_on"),
        row.getLocalTime("occurred_at"),
        row.getString("count_type"),
        row.getString("kind"),
        row.getString("summary"),
        row.getUUID("thread_id"),
        Codes.stored(row.getArrayOfStrings("codes")).words());
  }
}
