package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.channel.Entry;
import org.hashi.platform.Tx;
import org.hashi.thread.Threads;

/** Writes everything that a message leaves beside its event. */
@ApplicationScoped
class MessageWriter {
  /** A message and the door its author came through. */
  record Written(Entry entry, Message message) {}

  private final Threads threads;
  private final MessageAudit audit;
  private final MessageStore store = new MessageStore();

  MessageWriter(Threads threads, MessageAudit audit) {
    this.threads = threads;
    this.audit = audit;
  }

  /** Stores messages that have their numbers, in the order of these. */
  Uni<Void> write(Tx tx, List<Written> all) {
    List<Message> messages = all.stream().map(Written::message).toList();
    return tx.all(
        store.insert(tx, messages),
        threads.posted(tx, messages.stream().map(MessageWriter::newSeq).toList()),
        audit.posted(tx, all));
  }

  private static Threads.NewSeq newSeq(Message message) {
    return new Threads.NewSeq(message.threadId, message.seq);
  }
}
