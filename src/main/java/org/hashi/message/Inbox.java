package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.identity.Caller;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The caller's channels, each with how much in it he has not read. */
@ApplicationScoped
public class Inbox {
  private final Transactions transactions;
  private final Channels channels;
  private final EventLog log;
  private final MessageStore store = new MessageStore();

  Inbox(Transactions transactions, Channels channels, EventLog log) {
    this.transactions = transactions;
    this.channels = channels;
    this.log = log;
  }

  /** The list as it stands now. */
  public Uni<InboxView> view(Caller caller) {
    return transactions.snapshot(
        tx ->
            log.last(tx, caller.accountId())
                .chain(
                    seq ->
                        channels
                            .mine(tx, caller)
                            .chain(list -> counted(tx, caller, list))
                            .map(list -> new InboxView(seq, list))));
  }

  private Uni<List<ChannelSummary>> counted(Tx tx, Caller caller, List<ChannelSummary> list) {
    return store
        .unreadByChannel(
            tx, caller.accountId(), list.stream().map(ChannelSummary::channelId).toList())
        .map(
            unread ->
                list.stream()
                    .map(one -> one.withUnread(unread.getOrDefault(one.channelId(), 0L)))
                    .toList());
  }
}
