package org.hashi.message;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Person;
import org.hashi.platform.Event;

/** What happens to messages; on the channel's stream. */
@Schema(oneOf = {MessageEvent.MessagePosted.class, MessageEvent.ThreadRead.class})
public sealed interface MessageEvent extends Event {
  /** A message was posted. */
  @JsonTypeName("message.posted")
  record MessagePosted(MessageView message) implements MessageEvent {}

  /** Somebody has read a thread up to a number. */
  @JsonTypeName("thread.read")
  record ThreadRead(UUID threadId, Person reader, long upTo, Instant readAt)
      implements MessageEvent {}
}
