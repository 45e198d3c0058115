package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.CountType.Typed;
import org.hashi.platform.Tx;

/**
 * Has a matter counted anew whenever it changes: what was counted of it before is taken out and
 * what is counted now is put in, whatever it was that changed.
 */
@ApplicationScoped
class Recounting {
  private final CodeLists lists;
  private final Counting counting;
  private final ConsultationStore store = new ConsultationStore();
  private final HoursStore hoursStore = new HoursStore();

  Recounting(CodeLists lists, Counting counting) {
    this.lists = lists;
    this.counting = counting;
  }

  /**
   * Does what changes a matter; of those who change it at the same time one comes after the other,
   * and the centre's hours stay what they are until it is counted.
   */
  <T> Uni<T> around(Tx tx, Consultation matter, Supplier<Uni<T>> change) {
    return store
        .lock(tx, matter.consultationId)
        .chain(() -> hoursStore.held(tx, matter.centreId))
        .chain(
            kept ->
                typed(tx, matter)
                    .chain(typed -> counted(tx, matter, kept.hours(), typed))
                    .chain(
                        before ->
                            change.get().call(() -> count(tx, matter, kept.hours(), before))));
  }

  /** Counts a matter that was not there before. */
  Uni<Void> first(Tx tx, Consultation matter) {
    return hoursStore
        .held(tx, matter.centreId)
        .chain(kept -> count(tx, matter, kept.hours(), List.of()));
  }

  /** Counts matters of a centre that were not there before and of which all is known. */
  Uni<Void> first(Tx tx, UUID centreId, List<Brought> all) {
    return counted(tx, centreId, all).chain(after -> counting.change(tx, List.of(), after));
  }

  /** Takes out what was counted of matters of a centre. */
  Uni<Void> gone(Tx tx, UUID centreId, List<Brought> all) {
    return counted(tx, centreId, all).chain(before -> counting.change(tx, before, List.of()));
  }

  private Uni<List<CountedContact>> counted(Tx tx, UUID centreId, List<Brought> all) {
    return hoursStore
        .held(tx, centreId)
        .map(
            kept ->
                all.stream()
                    .flatMap(
                        one ->
                            counted(one.matter(), one.marks(), kept.hours(), one.contacts())
                                .stream())
                    .toList());
  }

  private Uni<Void> count(
      Tx tx, Consultation matter, OfficeHours hours, List<CountedContact> before) {
    return typed(tx, matter)
        .call(typed -> store.stand(tx, matter.consultationId, typed))
        .chain(typed -> counted(tx, matter, hours, typed))
        .chain(after -> counting.change(tx, before, after));
  }

  private Uni<List<Typed>> typed(Tx tx, Consultation matter) {
    return store.contacts(tx, matter.consultationId).map(CountType::of);
  }

  /** What of a matter enters the tables at the moment. */
  private Uni<List<CountedContact>> counted(
      Tx tx, Consultation matter, OfficeHours hours, List<Typed> typed) {
    return store
        .marking(tx, matter.consultationId)
        .map(marking -> counted(matter, marking.marks(), hours, typed));
  }

  private List<CountedContact> counted(
      Consultation matter, Marks marks, OfficeHours hours, List<Typed> typed) {
    boolean counts = lists.require(Dimension.KIND, marks.kind()).counts() != Counts.FALSE;
    return counts
        ? typed.stream().map(one -> counted(matter, marks, hours, one)).toList()
        : List.of();
  }

  private static CountedContact counted(
      Consultation matter, Marks marks, OfficeHours open, Typed typed) {
    Particulars particulars = typed.contact().particulars();
    String hours = open.of(particulars.occurredOn(), particulars.occurredAt());
    return new CountedContact(
        typed.contact().contactId(),
        matter.centreId,
        particulars.occurredOn(),
        typed.type(),
        marks.kind(),
        marks.residence(),
        matter.person,
        marks.codes().and(particulars.codes()).and(Dimension.OFFICE_HOURS, hours));
  }
}
