package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hashi.consultation.CountType.Typed;
import org.hashi.platform.EventLog;
import org.hashi.platform.Tx;
import org.hashi.thread.Threads;

/**
 * Has a thread say what the ledger says now of its matter: content, scene, requester and method,
 * and nothing that was written down about the person.
 */
@ApplicationScoped
class Retelling {
  private final Threads threads;
  private final EventLog log;
  private final ConsultationStore store = new ConsultationStore();
  private final JoiningStore joinings = new JoiningStore();

  Retelling(Threads threads, EventLog log) {
    this.threads = threads;
    this.log = log;
  }

  /**
   * Does what changes a matter, and has its thread follow. The thread is held first, as where its
   * members change the matter: whoever comes second waits, and nobody for somebody who waits for
   * him.
   */
  <T> Uni<T> after(Tx tx, Consultation matter, Supplier<Uni<T>> change) {
    UUID threadId = matter.threadId;
    Uni<Void> held =
        threadId == null
            ? Uni.createFrom().voidItem()
            : threads.hold(tx, threadId).replaceWithVoid();
    return held.chain(() -> change.get()).call(() -> tell(tx, matter));
  }

  /** Asks anew which thread it is: somebody may have joined one meanwhile. */
  private Uni<Void> tell(Tx tx, Consultation matter) {
    return joinings
        .thread(tx, matter.consultationId)
        .chain(
            threadId ->
                threadId == null
                    ? Uni.createFrom().voidItem()
                    : tell(tx, matter.consultationId, threadId));
  }

  /** Has this thread tell what its matter says. */
  Uni<Void> tell(Tx tx, UUID consultationId, UUID threadId) {
    record Told(Marks marks, Codes first) {}
    return store
        .marking(tx, consultationId)
        .chain(
            marking ->
                store
                    .contacts(tx, consultationId)
                    .map(all -> new Told(marking.marks(), first(CountType.of(all)))))
        .chain(
            told ->
                threads.retell(tx, threadId, told.marks().kind(), told.marks().tags(told.first())));
  }

  /** Has those who look at the thread of a matter learn that it has one more contact. */
  Uni<Void> contactAdded(Tx tx, Consultation matter) {
    UUID threadId = matter.threadId;
    if (threadId == null) {
      return Uni.createFrom().voidItem();
    }
    ConsultationEvent added = new ConsultationEvent.ContactAdded(threadId);
    return threads
        .hold(tx, threadId)
        .chain(channelId -> log.append(tx, channelId, seq -> added))
        .replaceWithVoid();
  }

  private static Codes first(List<Typed> typed) {
    return typed.isEmpty() ? Codes.NONE : typed.getFirst().contact().particulars().codes();
  }
}
