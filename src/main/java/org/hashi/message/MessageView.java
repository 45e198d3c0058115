package org.hashi.message;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;

/** A message as members see it. */
public record MessageView(
    UUID messageId,
    UUID threadId,
    UUID channelId,
    long seq,
    UUID clientId,
    Person author,
    String body,
    Instant postedAt) {
  static MessageView of(Message message, Person author) {
    return new MessageView(
        message.messageId,
        message.threadId,
        message.channelId,
        message.seq,
        message.clientId,
        author,
        message.body,
        message.postedAt);
  }

  @Override
  public String toString() {
    return "MessageView[" + messageId + "]";
  }
}
