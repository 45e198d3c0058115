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

/** What a page missed. Served from the database, so any node can. */
@ApplicationScoped
class CatchUp {
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

  /** The events of a channel numbered above {@code after}, at most {@code limit} of them. */
  Uni<MissedEvents> after(Caller caller, UUID channelId, long after, int limit) {
    return transactions.snapshot(
        tx ->
            access
                .toRead(tx, caller, channelId)
                .call(entry -> audited(tx, entry))
                .chain(() -> missed(tx, channelId, after, limit)));
  }

  private Uni<MissedEvents> missed(Tx tx, UUID channelId, long after, int limit) {
    return log.last(tx, channelId)
        .chain(
            seq ->
                log.after(tx, channelId, after, limit)
                    .map(events -> page(channelId, seq, Math.max(after, 0), events)));
  }

  private static MissedEvents page(UUID channelId, long seq, long after, List<StoredEvent> events) {
    long reached = events.isEmpty() ? after : events.getLast().seq();
    return new MissedEvents(
        channelId, events.stream().map(ServerFrame.Event::of).toList(), reached >= seq, seq);
  }

  private Uni<Void> audited(Tx tx, Entry entry) {
    return entry.holdsPatientData()
        ? audit.record(tx, entry.channelId(), entry.accountId(), "message.read", entry.channelId())
        : Uni.createFrom().voidItem();
  }
}
