package org.hashi.message;

import java.time.Instant;
import java.util.UUID;
import org.hashi.organization.Person;
import org.hashi.platform.Event;

/** What happens to messages; on the channel's stream. */
public sealed interface MessageEvent extends Event {
  /** A message was posted. */
  record MessagePosted(MessageView message) implements MessageEvent {
    @Override
    public String type() {
      return "message.posted";
    }
  }

  /** Somebody has read a thread up to a number. */
  record ThreadRead(UUID threadId, Person reader, long upTo, Instant readAt)
      implements MessageEvent {
    @Override
    public String type() {
      return "thread.read";
    }
  }
}
