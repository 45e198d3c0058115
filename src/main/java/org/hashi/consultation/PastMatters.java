package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Matters that no thread tells of, such as those counted before this server was there. */
@ApplicationScoped
public class PastMatters {
  private final Matters matters;
  private final Pseudonyms pseudonyms;
  private final CodeLists lists;

  PastMatters(Matters matters, Pseudonyms pseudonyms, CodeLists lists) {
    this.matters = matters;
    this.pseudonyms = pseudonyms;
    this.lists = lists;
  }

  /**
   * Counts a matter of a centre and its follow-ups, each on its day.
   *
   * @param person the centre's own number for the person, as in {@link EnterConsultation}
   * @param contact of every contact the same
   */
  public Uni<Void> record(
      Tx tx,
      UUID centreId,
      Marks marks,
      @Nullable String person,
      Codes contact,
      LocalDate receivedOn,
      List<LocalDate> followUps) {
    Codes checked = contact.checked(lists, Axes.CONTACT);
    return pseudonym(tx, centreId, person)
        .map(known -> new Consultation(Ids.next(), null, centreId, null, known, tx.now()))
        .chain(
            matter ->
                matters.open(
                    tx, matter, marks.checked(lists), Particulars.on(receivedOn, checked), null))
        .chain(matter -> follow(tx, matter, checked, followUps));
  }

  private Uni<@Nullable String> pseudonym(Tx tx, UUID centreId, @Nullable String person) {
    return person == null ? Uni.createFrom().nullItem() : pseudonyms.of(tx, centreId, person);
  }

  private Uni<Void> follow(Tx tx, Consultation matter, Codes contact, List<LocalDate> days) {
    if (days.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return matters
        .follow(tx, matter, Particulars.on(days.getFirst(), contact), null, null)
        .chain(() -> follow(tx, matter, contact, days.subList(1, days.size())));
  }
}
