package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hashi.consultation.CountType.Known;
import org.hashi.organization.Organizations;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Keeps matters and their contacts, and has them counted; asks nobody whether the caller may. */
@ApplicationScoped
class Matters {
  private final Organizations organizations;
  private final CodeYears years;
  private final Recounting recounting;
  private final ConsultationStore store = new ConsultationStore();
  private final JoiningStore joinings = new JoiningStore();

  Matters(Organizations organizations, CodeYears years, Recounting recounting) {
    this.organizations = organizations;
    this.years = years;
    this.recounting = recounting;
  }

  Uni<@Nullable Consultation> find(Tx tx, UUID threadId) {
    return store.ofThread(tx, threadId);
  }

  /** The matter of this id; not found when there is none. */
  Uni<Consultation> get(Tx tx, UUID consultationId) {
    return store.find(tx, consultationId).onItem().ifNull().failWith(NotFound::new);
  }

  /** The matter a client sent before under this id; fails when it was another one. */
  Uni<@Nullable Consultation> sent(Tx tx, UUID centreId, UUID clientId, Sent sent) {
    return store
        .inTurn(tx, clientId)
        .chain(() -> store.sent(tx, centreId, clientId))
        .invoke(
            before -> {
              if (before != null) {
                sent.requireSame(before.sentDigest);
              }
            });
  }

  /** Opens a matter with its first contact. */
  Uni<Consultation> open(
      Tx tx, Consultation matter, Marks marks, Particulars first, @Nullable UUID by) {
    return years
        .require(tx, first.occurredOn(), marks.codes().and(first.codes()))
        .call(() -> store.insert(tx, matter))
        .call(list -> store.insert(tx, marking(tx, matter, 1, marks, list, by)))
        .chain(list -> insert(tx, matter, first, list, Sent.ONCE, by))
        .chain(() -> recounting.first(tx, matter))
        .replaceWith(matter);
  }

  /**
   * Adds a version of the marks when they are other ones; saying the same again changes nothing.
   *
   * @param seen the version the caller saw; null when he saw none and means the latest
   */
  Uni<Void> mark(
      Tx tx,
      Consultation matter,
      UnaryOperator<Marks> change,
      @Nullable Integer seen,
      @Nullable UUID by) {
    return recounting.around(
        tx,
        matter,
        () ->
            store
                .marking(tx, matter.consultationId)
                .invoke(latest -> requireSeen(latest.version, seen))
                .chain(latest -> mark(tx, matter, latest, change.apply(latest.marks()), by)));
  }

  private Uni<Void> mark(Tx tx, Consultation matter, Marking latest, Marks now, @Nullable UUID by) {
    return now.equals(latest.marks())
        ? nothing()
        : days(tx, matter)
            .chain(days -> years.require(tx, days, now.codes().except(latest.marks().codes())))
            .chain(
                list -> store.insert(tx, marking(tx, matter, latest.version + 1, now, list, by)));
  }

  private Uni<List<LocalDate>> days(Tx tx, Consultation matter) {
    return store
        .contacts(tx, matter.consultationId)
        .map(all -> all.stream().map(Known::day).toList());
  }

  /**
   * Counts a further contact once, however often it is sent; false when it was sent before, and a
   * failure when something else was. One on a matter that was over opens it again (再相談).
   */
  Uni<Boolean> follow(
      Tx tx, Consultation matter, Particulars particulars, Sent sent, @Nullable UUID by) {
    return recounting.around(
        tx,
        matter,
        () ->
            store
                .sentContact(tx, matter.consultationId, sent.clientId())
                .chain(before -> follow(tx, matter, particulars, sent, before, by)));
  }

  private Uni<Boolean> follow(
      Tx tx,
      Consultation matter,
      Particulars particulars,
      Sent sent,
      @Nullable Contact before,
      @Nullable UUID by) {
    if (before != null) {
      sent.requireSame(before.sentDigest);
      return Uni.createFrom().item(false);
    }
    return years
        .require(tx, particulars.occurredOn(), particulars.codes())
        .chain(
            list ->
                reopened(tx, matter, particulars, list, by)
                    .chain(now -> insert(tx, matter, now, list, sent, by)))
        .replaceWith(true);
  }

  private Uni<Particulars> reopened(
      Tx tx, Consultation matter, Particulars particulars, String list, @Nullable UUID by) {
    return store
        .marking(tx, matter.consultationId)
        .chain(
            latest -> {
              if (!Outcomes.isOver(latest.marks())) {
                return Uni.createFrom().item(particulars);
              }
              Marks open = latest.marks().ending(Outcomes.OPEN);
              return store
                  .insert(tx, marking(tx, matter, latest.version + 1, open, list, by))
                  .replaceWith(particulars.reopening());
            });
  }

  /** Adds a version of a contact; not found when the matter has no such contact. */
  Uni<Void> correct(Tx tx, Consultation matter, Correction correction, UUID by) {
    return recounting.around(
        tx,
        matter,
        () ->
            store
                .contacts(tx, matter.consultationId)
                .map(all -> latest(all, correction.contactId()))
                .invoke(latest -> requireSeen(latest.version(), correction.seen()))
                .chain(latest -> correct(tx, latest, correction, by)));
  }

  /** Says of the first contact what its thread tells now; nothing when none counts any more. */
  Uni<Void> retell(Tx tx, Consultation matter, Codes codes, UUID by) {
    return store
        .contacts(tx, matter.consultationId)
        .map(CountType::of)
        .chain(
            typed ->
                typed.isEmpty()
                    ? nothing()
                    : correct(tx, matter, saying(typed.getFirst().contact(), codes), by));
  }

  private static Correction saying(Known contact, Codes codes) {
    return new Correction(
        contact.contactId(),
        contact.version(),
        latest -> latest.with(latest.codes().retold(Axes.THREAD, codes)));
  }

  private Uni<Void> correct(Tx tx, Known latest, Correction correction, UUID by) {
    Particulars now = correction.of(latest.particulars());
    return now.equals(latest.particulars())
        ? nothing()
        : years
            .require(tx, now.occurredOn(), fresh(latest.particulars(), now))
            .chain(
                list ->
                    store.insert(
                        tx, version(tx, latest.contactId(), latest.version() + 1, now, list, by)));
  }

  /** What it had stays, unless the contact was in another year. */
  private static Codes fresh(Particulars before, Particulars now) {
    boolean sameYear = FiscalYear.of(before.occurredOn()) == FiscalYear.of(now.occurredOn());
    return sameYear ? now.codes().except(before.codes()) : now.codes();
  }

  private static Known latest(List<Known> all, UUID contactId) {
    return all.stream()
        .filter(one -> one.contactId().equals(contactId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static void requireSeen(int latest, @Nullable Integer seen) {
    if (seen != null && seen != latest) {
      throw new ConsultationProblem.ChangedMeanwhile();
    }
  }

  /** Notes of whom a matter is. */
  Uni<Void> about(Tx tx, Consultation matter, @Nullable String person) {
    return recounting.around(
        tx,
        matter,
        () ->
            store
                .assignPerson(tx, matter.consultationId, person)
                .invoke(() -> matter.person = person));
  }

  Uni<ConsultationView> view(Tx tx, Consultation matter) {
    record Rows(Marking marking, String centre, boolean joined) {}
    return store
        .marking(tx, matter.consultationId)
        .chain(
            marking ->
                organizations
                    .get(tx, matter.centreId)
                    .chain(
                        centre ->
                            joinings
                                .joined(tx, matter.consultationId)
                                .map(joined -> new Rows(marking, centre.name(), joined))))
        .chain(
            rows ->
                store
                    .contacts(tx, matter.consultationId)
                    .map(
                        contacts ->
                            ConsultationView.of(
                                matter, rows.joined(), rows.marking(), rows.centre(), contacts)));
  }

  private Uni<Void> insert(
      Tx tx,
      Consultation matter,
      Particulars particulars,
      String list,
      Sent sent,
      @Nullable UUID by) {
    Contact contact = new Contact(Ids.next(), matter, particulars, sent, tx.now());
    return store
        .insert(tx, contact)
        .chain(() -> store.insert(tx, version(tx, contact.contactId, 1, particulars, list, by)));
  }

  private Marking marking(
      Tx tx, Consultation matter, int version, Marks marks, String list, @Nullable UUID by) {
    return new Marking(matter.consultationId, version, marks, list, by, tx.now());
  }

  private ContactVersion version(
      Tx tx, UUID contactId, int version, Particulars particulars, String list, @Nullable UUID by) {
    return new ContactVersion(contactId, version, particulars, list, by, tx.now());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
