package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.organization.Japan;
import org.hashi.organization.Organizations;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Keeps matters and their contacts; asks nobody whether the caller may. */
@ApplicationScoped
class Matters {
  private final Organizations organizations;
  private final CodeLists lists;
  private final ConsultationStore store = new ConsultationStore();

  Matters(Organizations organizations, CodeLists lists) {
    this.organizations = organizations;
    this.lists = lists;
  }

  Uni<@Nullable Consultation> find(Tx tx, UUID threadId) {
    return store.ofThread(tx, threadId);
  }

  /** Opens a matter with its one new contact (新規), on the day it was received. */
  Uni<Consultation> open(
      Tx tx,
      @Nullable UUID threadId,
      UUID centreId,
      LocalDate receivedOn,
      Marks marks,
      @Nullable UUID by) {
    Consultation matter = new Consultation(Ids.next(), threadId, centreId, receivedOn, tx.now());
    return store
        .insert(tx, matter)
        .chain(() -> store.insert(tx, marking(tx, matter, 1, marks, by)))
        .chain(() -> store.insert(tx, Contact.first(Ids.next(), matter, by)))
        .replaceWith(matter);
  }

  /** Adds a version when the marks are other ones; saying the same again changes nothing. */
  Uni<Void> mark(Tx tx, Consultation matter, Marks marks, UUID by) {
    return store
        .marking(tx, matter.consultationId)
        .chain(
            latest ->
                latest.marks().equals(marks)
                    ? Uni.createFrom().voidItem()
                    : store.insert(tx, marking(tx, matter, latest.version + 1, marks, by)));
  }

  /**
   * Counts a further contact (継続) once, however often it is sent; false when it was sent before.
   */
  Uni<Boolean> follow(Tx tx, Consultation matter, AddContact command, @Nullable UUID by) {
    LocalDate day = day(tx, matter, command.occurredOn());
    Contact contact = Contact.next(Ids.next(), matter.consultationId, command, day, by, tx.now());
    return store
        .lock(tx, matter.consultationId)
        .chain(() -> store.sent(tx, matter.consultationId, command.clientId()))
        .chain(
            sent ->
                sent ? Uni.createFrom().item(false) : store.insert(tx, contact).replaceWith(true));
  }

  Uni<ConsultationView> view(Tx tx, Consultation matter) {
    record Rows(Marks marks, String centre) {}
    return store
        .marking(tx, matter.consultationId)
        .chain(
            marking ->
                organizations
                    .get(tx, matter.centreId)
                    .map(centre -> new Rows(marking.marks(), centre.name())))
        .chain(
            rows ->
                store
                    .contacts(tx, matter.consultationId)
                    .map(
                        contacts ->
                            ConsultationView.of(matter, rows.marks(), rows.centre(), contacts)));
  }

  private Marking marking(Tx tx, Consultation matter, int version, Marks marks, @Nullable UUID by) {
    return new Marking(matter.consultationId, version, marks, lists.version(), by, tx.now());
  }

  private static LocalDate day(Tx tx, Consultation matter, @Nullable LocalDate wanted) {
    LocalDate day = wanted == null ? Japan.today(tx) : wanted;
    if (day.isBefore(matter.receivedOn) || day.isAfter(Japan.today(tx))) {
      throw new Invalid("occurredOn", "受付日から今日までの日を入力してください。");
    }
    return day;
  }
}
