package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.platform.Background;
import org.hashi.platform.GroupCommit;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Posting messages, each exactly once. */
@ApplicationScoped
public class Messages {
  private static final int MOST_TOGETHER = 256;

  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final MessageAudit audit;
  private final Posting posting;
  private final GroupCommit<Sent, Posted> queue;
  private final MessageStore store = new MessageStore();

  Messages(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      MessageAudit audit,
      Posting posting,
      PostingTogether together,
      Background background) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.audit = audit;
    this.posting = posting;
    this.queue =
        new GroupCommit<>(
            background,
            MOST_TOGETHER,
            sent -> sent.caller().accountId(),
            together::post,
            posting::post);
  }

  /** Posts a message; sent again under the same id it gives the same answer. */
  public Uni<Posted> post(Caller caller, UUID threadId, UUID clientId, String body) {
    return post(caller, threadId, new Post(clientId, body, null));
  }

  Uni<Posted> post(Caller caller, UUID threadId, Post post) {
    return queue.submit(new Sent(caller, threadId, post));
  }

  /** Begins a thread with its first message; sent again it gives the same answer. */
  public Uni<Started> start(
      Caller caller, UUID channelId, String title, UUID clientId, String body) {
    return start(caller, channelId, title, new Post(clientId, body, null));
  }

  Uni<Started> start(Caller caller, UUID channelId, String title, Post post) {
    return posting.start(caller, channelId, title, post);
  }

  /** One message; not found unless the caller is in its channel. */
  public Uni<MessageView> view(Caller caller, UUID messageId) {
    return transactions.snapshot(
        tx ->
            store
                .find(tx, messageId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .call(
                    message ->
                        access
                            .toRead(tx, caller, message.channelId)
                            .chain(entry -> audit.read(tx, entry, message.messageId)))
                .chain(message -> view(tx, message)));
  }

  private Uni<MessageView> view(Tx tx, Message message) {
    return affiliations
        .one(tx, message.affiliationId)
        .map(standing -> MessageView.of(message, standing.person()));
  }
}
