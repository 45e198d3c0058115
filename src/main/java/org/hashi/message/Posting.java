package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.ChannelPolicies;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.message.MessageWriter.Written;
import org.hashi.organization.Affiliations;
import org.hashi.platform.Constraints;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/** Posts one message, whatever stands in its way. */
@ApplicationScoped
class Posting {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final ChannelPolicies policies;
  private final Threads threads;
  private final Affiliations affiliations;
  private final EventLog log;
  private final MessageWriter writer;
  private final MessageStore store = new MessageStore();

  Posting(
      Transactions transactions,
      ChannelAccess access,
      ChannelPolicies policies,
      Threads threads,
      Affiliations affiliations,
      EventLog log,
      MessageWriter writer) {
    this.transactions = transactions;
    this.access = access;
    this.policies = policies;
    this.threads = threads;
    this.affiliations = affiliations;
    this.log = log;
    this.writer = writer;
  }

  Uni<Posted> post(Sent sent) {
    return once(tx -> post(tx, sent.caller(), sent.threadId(), sent.post()));
  }

  Uni<Started> start(Caller caller, UUID channelId, String title, Post post) {
    return once(tx -> start(tx, caller, channelId, title, post));
  }

  /** Two requests may carry the same message at the same time: the later one looks again. */
  private <T> Uni<T> once(java.util.function.Function<Tx, Uni<T>> work) {
    return transactions
        .write(work)
        .onFailure(failure -> Constraints.violated(failure, MessageStore.SENT_ONCE))
        .retry()
        .atMost(1);
  }

  private Uni<Posted> post(Tx tx, Caller caller, UUID threadId, Post post) {
    return threads
        .toWrite(tx, caller, threadId)
        .chain(
            thread ->
                sentBefore(tx, caller, post)
                    .chain(
                        before ->
                            before == null
                                ? author(tx, thread.entry(), post)
                                    .chain(author -> store(tx, author, threadId, post))
                                    .map(message -> new Posted(message, true))
                                : view(tx, mustBe(before, threadId, post))
                                    .map(message -> new Posted(message, false))));
  }

  private Uni<Started> start(Tx tx, Caller caller, UUID channelId, String title, Post post) {
    return access
        .toWrite(tx, caller, channelId)
        .invoke(Posting::mustTakeThreads)
        .chain(
            entry ->
                sentBefore(tx, caller, post)
                    .chain(
                        before ->
                            before == null
                                ? author(tx, entry, post)
                                    .chain(author -> begin(tx, author, title, post))
                                : again(tx, caller, channelId, title, before, post)));
  }

  private Uni<Started> begin(Tx tx, Entry entry, String title, Post post) {
    return threads
        .start(tx, entry, title)
        .chain(
            thread ->
                store(tx, entry, thread.threadId(), post)
                    .map(
                        message ->
                            new Started(
                                thread.withMessage(message.seq(), message.postedAt()), message)));
  }

  private Uni<Started> again(
      Tx tx, Caller caller, UUID channelId, String title, Message before, Post post) {
    return threads
        .toRead(tx, caller, before.threadId)
        .chain(entry -> threads.view(tx, entry))
        .invoke(
            thread -> {
              mustBe(before, before.threadId, post);
              if (!thread.title().equals(title) || !before.channelId.equals(channelId)) {
                throw new MessageProblem.DifferentBody();
              }
            })
        .chain(thread -> view(tx, before).map(message -> new Started(thread, message)));
  }

  private Uni<MessageView> store(Tx tx, Entry author, UUID threadId, Post post) {
    UUID id = Ids.next();
    return affiliations
        .one(tx, author.affiliationId())
        .chain(
            standing ->
                log.refer(tx, author.channelId(), MessageEvent.MessagePosted.class)
                    .map(seq -> new Message(id, threadId, author, seq, post, tx.now()))
                    .call(message -> writer.write(tx, List.of(new Written(author, message))))
                    .map(message -> MessageView.of(message, standing.person())));
  }

  private Uni<Entry> author(Tx tx, Entry entry, Post post) {
    Uni<Entry> author =
        post.affiliationId() == null
            ? Uni.createFrom().item(entry)
            : affiliations.own(tx, entry.accountId(), post.affiliationId()).map(entry::actingAs);
    return author.call(() -> policies.requireConsent(tx, entry));
  }

  private Uni<@Nullable Message> sentBefore(Tx tx, Caller caller, Post post) {
    return store.sent(tx, caller.accountId(), post.clientId());
  }

  private Uni<MessageView> view(Tx tx, Message message) {
    return affiliations
        .one(tx, message.affiliationId)
        .map(standing -> MessageView.of(message, standing.person()));
  }

  private static Message mustBe(Message before, UUID threadId, Post post) {
    if (!before.threadId.equals(threadId) || !before.body.equals(post.body())) {
      throw new MessageProblem.DifferentBody();
    }
    return before;
  }

  private static void mustTakeThreads(Entry entry) {
    if (entry.kind() == ChannelKind.NOTICE) {
      throw new MessageProblem.NoticesOnly();
    }
  }
}
