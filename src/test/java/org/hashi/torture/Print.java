package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A number that differs when what an event says does. */
final class Print {
  private Print() {}

  static long of(JsonNode event) {
    return event.path("type").asText().equals("message.posted")
        ? ofMessage(event.path("message"))
        : event.toString().hashCode();
  }

  private static long ofMessage(JsonNode message) {
    return ofMessage(
        message.path("messageId").asText(),
        message.path("threadId").asText(),
        message.path("clientId").asText(),
        message.path("author").path("accountId").asText(),
        message.path("body").asText());
  }

  /** The same of a message as it is stored, since the log only refers to it. */
  static long ofMessage(UUID message, UUID thread, UUID client, UUID author, String body) {
    return ofMessage(
        message.toString(), thread.toString(), client.toString(), author.toString(), body);
  }

  private static long ofMessage(String... parts) {
    return String.join("|", parts).hashCode();
  }
}
