package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadEntry;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/** Counting threads, and what follows on them. */
@ApplicationScoped
public class Consultations {
  private final Transactions transactions;
  private final Threads threads;
  private final Affiliations affiliations;
  private final Matters matters;
  private final Readings readings;
  private final EventLog log;

  Consultations(
      Transactions transactions,
      Threads threads,
      Affiliations affiliations,
      Matters matters,
      Readings readings,
      EventLog log) {
    this.transactions = transactions;
    this.threads = threads;
    this.affiliations = affiliations;
    this.matters = matters;
    this.readings = readings;
    this.log = log;
  }

  /**
   * Marks a thread and counts it; marking again changes the marks and counts nothing twice. Tagging
   * comes first because it takes the channel's lock: of two who mark at once the second finds the
   * matter of the first.
   */
  public Uni<ConsultationView> record(Caller caller, UUID threadId, RecordConsultation command) {
    Codes codes = readings.ofThread(command.codes());
    Codes contact = codes.only(Axes.CONTACT);
    return transactions.write(
        tx ->
            readings
                .marks(tx, command.kind(), null, codes.only(Axes.MATTER), null)
                .chain(
                    marks ->
                        threads
                            .toWrite(tx, caller, threadId)
                            .invoke(Consultations::requireCountable)
                            .call(
                                thread ->
                                    threads.tag(tx, thread, marks.kind(), marks.tags(contact)))
                            .chain(
                                thread ->
                                    record(tx, thread, marks, contact, command.affiliationId())))
                .chain(matter -> matters.view(tx, matter))
                .map(ConsultationView::asTheThreadTells));
  }

  /** Counts one more contact on a matter. */
  public Uni<ConsultationView> addContact(Caller caller, UUID threadId, AddContact command) {
    Codes codes = readings.ofContact(command.codes());
    return transactions.write(
        tx ->
            threads
                .toWrite(tx, caller, threadId)
                .call(thread -> log.lock(tx, thread.channelId()))
                .chain(
                    thread ->
                        matter(tx, threadId)
                            .call(matter -> follow(tx, matter, command, codes, thread))
                            .chain(matter -> matters.view(tx, matter)))
                .map(ConsultationView::asTheThreadTells));
  }

  /** Whether a thread is counted, and as what. */
  public Uni<RecordedView> view(Caller caller, UUID threadId) {
    return transactions.snapshot(
        tx ->
            threads
                .toRead(tx, caller, threadId)
                .chain(() -> matters.find(tx, threadId))
                .chain(
                    matter ->
                        matter == null
                            ? Uni.createFrom().item(RecordedView.NOT_YET)
                            : matters
                                .view(tx, matter)
                                .map(ConsultationView::asTheThreadTells)
                                .map(RecordedView::as)));
  }

  private Uni<Consultation> matter(Tx tx, UUID threadId) {
    return matters
        .find(tx, threadId)
        .onItem()
        .ifNull()
        .failWith(NotFound::new)
        .map(Consultation.class::cast);
  }

  private Uni<Consultation> record(
      Tx tx, ThreadEntry thread, Marks marks, Codes contact, @Nullable UUID affiliationId) {
    record Who(Standing me, @Nullable Consultation matter) {}
    return standing(tx, thread.entry(), affiliationId)
        .chain(me -> matters.find(tx, thread.threadId()).map(matter -> new Who(me, matter)))
        .chain(
            who ->
                who.matter() == null
                    ? open(tx, thread, marks, contact, who.me())
                    : markAgain(tx, who.matter(), marks, contact, who.me())
                        .replaceWith(who.matter()));
  }

  private Uni<Void> markAgain(Tx tx, Consultation matter, Marks marks, Codes contact, Standing me) {
    UUID by = me.affiliationId();
    return matters
        .mark(tx, matter, latest -> latest.retold(marks), null, by)
        .chain(() -> matters.retell(tx, matter, contact, by));
  }

  /** The day a question came is the day its thread began, whenever somebody marks it. */
  private Uni<Consultation> open(
      Tx tx, ThreadEntry thread, Marks marks, Codes contact, Standing me) {
    return affiliations
        .one(tx, thread.startedBy())
        .map(starter -> centre(starter, me))
        .chain(
            centreId ->
                threads
                    .view(tx, thread)
                    .map(view -> Japan.clock(view.startedAt()))
                    .chain(
                        began -> {
                          Consultation matter =
                              new Consultation(
                                  Ids.next(),
                                  thread.threadId(),
                                  centreId,
                                  Sent.ONCE,
                                  null,
                                  tx.now());
                          return matters.open(
                              tx, matter, marks, began(began, contact), me.affiliationId());
                        }));
  }

  private static Particulars began(LocalDateTime began, Codes contact) {
    LocalTime time = began.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return new Particulars(began.toLocalDate(), time, contact, false, false);
  }

  private Uni<Void> follow(
      Tx tx, Consultation matter, AddContact command, Codes codes, ThreadEntry thread) {
    ConsultationEvent added = new ConsultationEvent.ContactAdded(thread.threadId());
    return matters
        .view(tx, matter)
        .map(
            view ->
                Contacts.of(
                    tx, command.occurredOn(), command.occurredAt(), codes, view.receivedOn()))
        .chain(
            contact ->
                matters.follow(
                    tx, matter, contact, command.sent(codes), thread.entry().affiliationId()))
        .chain(
            isNew ->
                isNew
                    ? log.append(tx, thread.channelId(), seq -> added).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private Uni<Standing> standing(Tx tx, Entry entry, @Nullable UUID affiliationId) {
    UUID chosen = affiliationId == null ? entry.affiliationId() : affiliationId;
    return affiliations.own(tx, entry.accountId(), chosen);
  }

  /** A matter is counted by the centre that asked, else by the centre of who counts it. */
  private static UUID centre(Standing starter, Standing me) {
    if (isOfCentre(starter)) {
      return starter.organizationId();
    }
    if (isOfCentre(me)) {
      return me.organizationId();
    }
    throw new ConsultationProblem.NotCountable();
  }

  private static boolean isOfCentre(Standing standing) {
    return standing.organizationKind().equals(OrganizationKind.CENTRE.id());
  }

  static void requireCountable(ThreadEntry thread) {
    if (thread.entry().kind() != ChannelKind.PEER) {
      throw new ConsultationProblem.NotCountable();
    }
  }
}
