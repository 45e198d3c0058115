package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadEntry;
import org.hashi.thread.Threads;

/** How far everybody has read. A position only moves forward, and never past what is there. */
@ApplicationScoped
public class ReadPositions {
  private final Transactions transactions;
  private final Threads threads;
  private final Affiliations affiliations;
  private final EventLog log;
  private final MessageAudit audit;
  private final MessageStore store = new MessageStore();

  ReadPositions(
      Transactions transactions,
      Threads threads,
      Affiliations affiliations,
      EventLog log,
      MessageAudit audit) {
    this.transactions = transactions;
    this.threads = threads;
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
  }

  /** Notes that the caller has read a thread up to a number. */
  public Uni<Void> move(Caller caller, UUID threadId, long upTo) {
    return transactions.write(
        tx ->
            threads
                .toWrite(tx, caller, threadId)
                .chain(
                    entry ->
                        threads
                            .view(tx, entry)
                            .chain(thread -> move(tx, entry, Math.min(upTo, thread.lastSeq())))));
  }

  private Uni<Void> move(Tx tx, ThreadEntry entry, long upTo) {
    return log.lock(tx, entry.channelId())
        .chain(() -> store.advance(tx, entry.threadId(), entry.entry(), upTo))
        .chain(moved -> moved == 0 ? Uni.createFrom().voidItem() : tell(tx, entry, upTo));
  }

  private Uni<Void> tell(Tx tx, ThreadEntry entry, long upTo) {
    return affiliations
        .one(tx, entry.entry().affiliationId())
        .chain(
            standing ->
                log.append(
                    tx,
                    entry.channelId(),
                    seq ->
                        new MessageEvent.ThreadRead(
                            entry.threadId(), standing.person(), upTo, tx.now())))
        .chain(() -> audit.read(tx, entry.entry(), entry.threadId()));
  }
}
