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
  private final Readings readings;
  private final CodeLists lists;

  PastMatters(Matters matters, Pseudonyms pseudonyms, Readings readings, CodeLists lists) {
    this.matters = matters;
    this.readings = readings;
    this.pseudonyms = pseudonyms;
    this.lists = lists;
  }

  /**
   * Counts a matter of a centre and its follow-ups, each on its day. How it ended is said at the
   * end: otherwise each of them would open it again.
   *
   * @param person the centre's own number for the person, as in {@link EnterConsultation}
   * @param codes of the matter and, the same for each, of its contacts
   */
  public Uni<Void> record(
      Tx tx,
      UUID centreId,
      String kind,
      @Nullable String residence,
      @Nullable String person,
      Codes codes,
      LocalDate receivedOn,
      List<LocalDate> followUps) {
    Codes contact = codes.checked(lists, Axes.ALL).only(Axes.CONTACT);
    return readings
        .marks(tx, kind, residence, codes.only(Axes.MATTER), null)
        .chain(
            marks ->
                pseudonyms
                    .of(tx, centreId, person)
                    .map(
                        known ->
                            new Consultation(
                                Ids.next(), null, centreId, Sent.ONCE, known, tx.now()))
                    .chain(
                        matter ->
                            matters
                                .open(
                                    tx,
                                    matter,
                                    marks.stillOpen(),
                                    Particulars.on(receivedOn, contact),
                                    null)
                                .call(() -> follow(tx, matter, contact, followUps))
                                .call(() -> matters.mark(tx, matter, latest -> marks, null, null))))
        .replaceWithVoid();
  }

  private Uni<Void> follow(Tx tx, Consultation matter, Codes contact, List<LocalDate> days) {
    if (days.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return matters
        .follow(tx, matter, Particulars.on(days.getFirst(), contact), Sent.ONCE, null)
        .chain(() -> follow(tx, matter, contact, days.subList(1, days.size())));
  }
}
