package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.platform.Tx;

/** Matters that no thread tells of, such as those counted before this server was there. */
@ApplicationScoped
public class PastMatters {
  private final Matters matters;
  private final CodeLists lists;

  PastMatters(Matters matters, CodeLists lists) {
    this.matters = matters;
    this.lists = lists;
  }

  /** Counts a matter of a centre and its follow-ups, each on its day. */
  public Uni<Void> record(
      Tx tx, UUID centreId, LocalDate receivedOn, Marks marks, List<LocalDate> followUps) {
    Uni<Consultation> opened =
        matters.open(tx, null, centreId, receivedOn, marks.checked(lists), null);
    return opened.chain(matter -> follow(tx, matter, marks.method(), followUps));
  }

  private Uni<Void> follow(Tx tx, Consultation matter, String method, List<LocalDate> days) {
    if (days.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    AddContact contact = new AddContact(method, days.getFirst(), null);
    return matters
        .follow(tx, matter, contact, null)
        .chain(() -> follow(tx, matter, method, days.subList(1, days.size())));
  }
}
