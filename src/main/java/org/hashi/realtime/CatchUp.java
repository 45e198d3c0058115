package org.hashi.realtime;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.platform.EventLog;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.platform.Unavailable;

/** What a page missed. Served from the database, so any node can. */
@ApplicationScoped
class CatchUp {
  /** Somebody removed and added again that often between two statements is no person. */
  private static final int TRIES = 5;

  private final Transactions transactions;
  private final ChannelAccess access;
  private final EventLog log;
  private final AuditTrail audit;

  CatchUp(Transactions transactions, ChannelAccess access, EventLog log, AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.log = log;
    this.audit = audit;
  }

  /**
   * The events of a channel numbered above {@code after}, at most {@code limit} of them. Everything
   * is asked at once, the door last: who is a member after the events were read was one when they
   * were committed, or the wall hid them from him.
   */
  Uni<MissedEvents> after(Caller caller, UUID channelId, long after, int limit) {
    return transactions
        .look(
            tx ->
                tx.both(
                        missed(tx, channelId, after, limit),
                        access.asMember(tx, caller, channelId),
                        Missed::new)
                    .invoke(Missed::mustBeWhole)
                    .call(missed -> audited(tx, missed.entry()))
                    .map(Missed::events))
        .onFailure(CameBackMeanwhile.class)
        .retry()
        .atMost(TRIES)
        .onFailure(CameBackMeanwhile.class)
        .transform(again -> new Unavailable());
  }

  /** What was missed, and that it may be told. */
  private record Missed(MissedEvents events, Entry entry) {
    /** Numbers have no holes: nothing below the last one means that the wall hid it. */
    void mustBeWhole() {
      if (events.events().isEmpty() && !events.complete()) {
        throw new CameBackMeanwhile();
      }
    }
  }

  /** No member while the events were read, and one again at the door behind them. */
  private static final class CameBackMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Uni<MissedEvents> missed(Tx tx, UUID channelId, long after, int limit) {
    return tx.both(
        log.last(tx, channelId),
        log.after(tx, channelId, after, limit),
        (seq, events) -> page(channelId, seq, Math.max(after, 0), events));
  }

  /** Events may have been committed after the last number was read. */
  private static MissedEvents page(UUID channelId, long seq, long after, List<StoredEvent> events) {
    long reached = events.isEmpty() ? after : events.getLast().seq();
    return new MissedEvents(
        channelId,
        events.stream().map(ServerFrame.Event::of).toList(),
        reached >= seq,
        Math.max(seq, events.isEmpty() ? seq : reached));
  }

  private Uni<Void> audited(Tx tx, Entry entry) {
    return entry.holdsPatientData()
        ? audit.record(tx, entry.channelId(), entry.accountId(), "message.read", entry.channelId())
        : Uni.createFrom().voidItem();
  }
}
