package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelKind;
import org.hashi.identity.Caller;
import org.hashi.organization.Standing;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadEntry;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/**
 * Joins a matter that was typed in to the thread that goes on about it, and takes them apart again.
 * It is one matter before and after, and counts as one.
 */
@ApplicationScoped
public class Joinings {
  private final Transactions transactions;
  private final Keepers keepers;
  private final Threads threads;
  private final Matters matters;
  private final Retelling retelling;
  private final AuditTrail audit;
  private final ConsultationStore store = new ConsultationStore();
  private final JoiningStore joinings = new JoiningStore();

  Joinings(
      Transactions transactions,
      Keepers keepers,
      Threads threads,
      Matters matters,
      Retelling retelling,
      AuditTrail audit) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.threads = threads;
    this.matters = matters;
    this.retelling = retelling;
    this.audit = audit;
  }

  /** Joins; for who keeps the ledger and may write in the thread, not found for everybody else. */
  public Uni<ConsultationView> join(Caller caller, UUID consultationId, JoinThread command) {
    return transactions.write(
        tx ->
            matters
                .get(tx, consultationId)
                .chain(
                    matter ->
                        keepers
                            .require(tx, caller, matter.centreId)
                            .call(me -> join(tx, caller, me, matter, command.threadId()))
                            .chain(() -> matters.get(tx, consultationId)))
                .chain(matter -> matters.view(tx, matter)));
  }

  private Uni<Void> join(Tx tx, Caller caller, Standing me, Consultation matter, UUID threadId) {
    return thread(tx, caller, threadId)
        .chain(() -> current(tx, matter))
        .chain(
            now ->
                threadId.equals(now)
                    ? Uni.createFrom().voidItem()
                    : join(tx, me, matter, threadId, now));
  }

  private Uni<Void> join(
      Tx tx, Standing me, Consultation matter, UUID threadId, @Nullable UUID now) {
    if (now != null) {
      throw new ConsultationProblem.HasThread();
    }
    return matters
        .find(tx, threadId)
        .invoke(Joinings::requireNone)
        .chain(() -> joinings.assign(tx, matter.consultationId, threadId, me.affiliationId()))
        .chain(() -> retelling.tell(tx, matter.consultationId, threadId))
        .chain(() -> touched(tx, me, "consultation.join", matter));
  }

  private static void requireNone(@Nullable Consultation other) {
    if (other != null) {
      throw new ConsultationProblem.ThreadTaken();
    }
  }

  /** Takes a matter and its thread apart; the thread tells nothing of it any more. */
  public Uni<ConsultationView> separate(Caller caller, UUID consultationId) {
    return transactions.write(
        tx ->
            matters
                .get(tx, consultationId)
                .chain(
                    matter ->
                        keepers
                            .require(tx, caller, matter.centreId)
                            .call(me -> separate(tx, caller, me, matter))
                            .chain(() -> matters.get(tx, consultationId)))
                .chain(matter -> matters.view(tx, matter)));
  }

  private Uni<Void> separate(Tx tx, Caller caller, Standing me, Consultation matter) {
    UUID threadId = matter.threadId;
    if (threadId == null) {
      return Uni.createFrom().voidItem();
    }
    return thread(tx, caller, threadId)
        .chain(
            thread ->
                current(tx, matter)
                    .chain(
                        now ->
                            threadId.equals(now)
                                ? separate(tx, me, matter, thread)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<Void> separate(Tx tx, Standing me, Consultation matter, ThreadEntry thread) {
    return joinings
        .joined(tx, matter.consultationId)
        .invoke(Joinings::requireJoined)
        .chain(() -> joinings.assign(tx, matter.consultationId, null, me.affiliationId()))
        .chain(() -> threads.retell(tx, thread.threadId(), ChannelKind.PEER.name(), List.of()))
        .chain(() -> touched(tx, me, "consultation.separate", matter));
  }

  private static void requireJoined(boolean joined) {
    if (!joined) {
      throw new ConsultationProblem.OfThread();
    }
  }

  /** Lets the caller in, and holds the thread before the matter, as its members do. */
  private Uni<ThreadEntry> thread(Tx tx, Caller caller, UUID threadId) {
    return threads
        .toWrite(tx, caller, threadId)
        .invoke(Consultations::requireCountable)
        .call(() -> threads.hold(tx, threadId));
  }

  private Uni<@Nullable UUID> current(Tx tx, Consultation matter) {
    return store
        .lock(tx, matter.consultationId)
        .chain(() -> joinings.thread(tx, matter.consultationId));
  }

  private Uni<Void> touched(Tx tx, Standing me, String action, Consultation matter) {
    return audit.record(tx, me.organizationId(), me.accountId(), action, matter.consultationId);
  }
}
