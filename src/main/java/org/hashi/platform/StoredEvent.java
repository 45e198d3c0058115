package org.hashi.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of the log: numbered, timed, as JSON.
 *
 * @param streamId the stream it belongs to
 * @param seq its number in the stream, counted from 1 without holes
 * @param at when its transaction began; never a cursor
 * @param payload the event, {@code type} included and first
 */
public record StoredEvent(UUID streamId, long seq, Instant at, String payload) {
  private static final String TYPE_FIRST = "{\"type\":\"";

  /** What stands in the log for an event whose words lie elsewhere. */
  static String reference(String type) {
    return TYPE_FIRST + type + "\"}";
  }

  /** Whether its type begins with {@code prefix}. */
  public boolean isOf(String prefix) {
    return payload.startsWith(TYPE_FIRST + prefix);
  }

  StoredEvent saying(String words) {
    return new StoredEvent(streamId, seq, at, words);
  }

  /** Never what it says. */
  @Override
  public String toString() {
    return "StoredEvent[" + streamId + " " + seq + "]";
  }
}
