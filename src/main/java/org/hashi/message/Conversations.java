package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standings;
import org.hashi.platform.EventLog;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadEntry;
import org.hashi.thread.ThreadView;
import org.hashi.thread.Threads;

/** What a member reads: a channel's threads, and a thread's messages with those who read them. */
@ApplicationScoped
public class Conversations {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Threads threads;
  private final Affiliations affiliations;
  private final EventLog log;
  private final MessageAudit audit;
  private final MessageStore store = new MessageStore();

  Conversations(
      Transactions transactions,
      ChannelAccess access,
      Threads threads,
      Affiliations affiliations,
      EventLog log,
      MessageAudit audit) {
    this.transactions = transactions;
    this.access = access;
    this.threads = threads;
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
  }

  /** The threads of a channel, the one last written in first. */
  public Uni<ChannelThreads> ofChannel(Caller caller, UUID channelId) {
    return transactions.snapshot(
        tx ->
            access
                .toRead(tx, caller, channelId)
                .call(entry -> audit.read(tx, entry, channelId))
                .chain(entry -> ofChannel(tx, entry)));
  }

  /**
   * The messages of a thread numbered below {@code before}, at most {@code limit} of them, the last
   * ones.
   */
  public Uni<ThreadMessages> ofThread(Caller caller, UUID threadId, long before, int limit) {
    return transactions.snapshot(
        tx ->
            threads
                .toRead(tx, caller, threadId)
                .call(entry -> audit.read(tx, entry.entry(), threadId))
                .chain(entry -> ofThread(tx, entry, before, limit)));
  }

  private Uni<ChannelThreads> ofChannel(Tx tx, Entry entry) {
    return log.last(tx, entry.channelId())
        .chain(
            seq ->
                threads
                    .ofChannel(tx, entry)
                    .chain(list -> counted(tx, entry, list))
                    .map(list -> new ChannelThreads(entry.channelId(), seq, list)));
  }

  private Uni<List<ThreadView>> counted(Tx tx, Entry entry, List<ThreadView> list) {
    return store
        .unreadByThread(tx, entry.accountId(), entry.channelId())
        .map(
            unread ->
                list.stream()
                    .map(thread -> thread.withUnread(unread.getOrDefault(thread.threadId(), 0L)))
                    .toList());
  }

  private Uni<ThreadMessages> ofThread(Tx tx, ThreadEntry entry, long before, int limit) {
    record Rows(List<Message> messages, boolean more) {}
    return store
        .before(tx, entry.threadId(), before, limit + 1)
        .map(
            found ->
                new Rows(found.stream().limit(limit).toList().reversed(), found.size() > limit))
        .chain(
            rows ->
                authored(tx, rows.messages())
                    .chain(messages -> page(tx, entry, messages, rows.more())));
  }

  private Uni<ThreadMessages> page(
      Tx tx, ThreadEntry entry, List<MessageView> messages, boolean more) {
    record Head(long seq, ThreadView thread) {}
    return log.last(tx, entry.channelId())
        .chain(
            seq ->
                threads
                    .view(tx, entry)
                    .chain(thread -> counted(tx, entry.entry(), List.of(thread)))
                    .map(list -> new Head(seq, list.getFirst())))
        .chain(
            head ->
                readers(tx, entry.threadId())
                    .map(
                        readers ->
                            new ThreadMessages(
                                head.seq(), head.thread(), messages, more, readers)));
  }

  private Uni<List<MessageView>> authored(Tx tx, List<Message> messages) {
    return affiliations
        .byId(tx, messages.stream().map(message -> message.affiliationId).distinct().toList())
        .map(
            standings ->
                messages.stream()
                    .map(
                        message -> MessageView.of(message, standings.person(message.affiliationId)))
                    .toList());
  }

  private Uni<List<Reader>> readers(Tx tx, UUID threadId) {
    return store
        .positions(tx, threadId)
        .chain(
            positions ->
                affiliations
                    .byId(tx, positions.stream().map(MessageStore.Position::affiliationId).toList())
                    .map(standings -> readers(positions, standings)));
  }

  private static List<Reader> readers(List<MessageStore.Position> positions, Standings standings) {
    return positions.stream()
        .map(
            position ->
                new Reader(
                    standings.person(position.affiliationId()), position.upTo(), position.readAt()))
        .toList();
  }
}
