package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code consultation_consultation}, its markings and its contacts. */
final class ConsultationStore {
  Uni<Void> insert(Tx tx, Object row) {
    return tx.session().insert(row);
  }

  Uni<@Nullable Consultation> ofThread(Tx tx, UUID threadId) {
    return tx.session()
        .createSelectionQuery("from Consultation where threadId = ?1", Consultation.class)
        .setParameter(1, threadId)
        .getSingleResultOrNull();
  }

  Uni<Void> lock(Tx tx, UUID consultationId) {
    return tx.session()
        .createNativeQuery(
            "select 1 from consultation_consultation where consultation_id = ?1 for update",
            Integer.class)
        .setParameter(1, consultationId)
        .getSingleResult()
        .replaceWithVoid();
  }

  /** Whether this contact came before; one without an id never did. */
  Uni<Boolean> sent(Tx tx, UUID consultationId, @Nullable UUID clientId) {
    if (clientId == null) {
      return Uni.createFrom().item(false);
    }
    return tx.session()
        .createSelectionQuery(
            "select count(*) from Contact where consultationId = ?1 and clientId = ?2", Long.class)
        .setParameter(1, consultationId)
        .setParameter(2, clientId)
        .getSingleResult()
        .map(count -> count > 0);
  }

  Uni<Marking> marking(Tx tx, UUID consultationId) {
    return tx.session()
        .createSelectionQuery(
            "from Marking where consultationId = ?1 order by version desc", Marking.class)
        .setParameter(1, consultationId)
        .setMaxResults(1)
        .getSingleResult();
  }

  /** In the order of their days, the new one first. */
  Uni<List<Contact>> contacts(Tx tx, UUID consultationId) {
    return tx.session()
        .createSelectionQuery(
            "from Contact where consultationId = ?1"
                + " order by case countType when 'NEW' then 0 else 1 end, occurredOn, contactId",
            Contact.class)
        .setParameter(1, consultationId)
        .getResultList();
  }
}
