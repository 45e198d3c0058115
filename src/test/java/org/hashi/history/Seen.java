package org.hashi.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One thing that a client saw; {@code at} is the moment in microseconds since the epoch. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "seen")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Seen.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = Seen.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = Seen.Connected.class, name = "connected"),
  @JsonSubTypes.Type(value = Seen.Received.class, name = "received"),
  @JsonSubTypes.Type(value = Seen.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Seen.Fetched.class, name = "fetched"),
  @JsonSubTypes.Type(value = Seen.Began.class, name = "began"),
  @JsonSubTypes.Type(value = Seen.Shown.class, name = "shown"),
  @JsonSubTypes.Type(value = Seen.Dropped.class, name = "dropped"),
  @JsonSubTypes.Type(value = Seen.Stood.class, name = "stood"),
  @JsonSubTypes.Type(value = Seen.Left.class, name = "left"),
  @JsonSubTypes.Type(value = Seen.Counted.class, name = "counted"),
  @JsonSubTypes.Type(value = Seen.Disturbed.class, name = "disturbed")
})
public sealed interface Seen {
  /** When it was seen. */
  long at();

  /** A number of a stream and a print of what stood under it. */
  record Item(long seq, long content) {}

  /** A request set out. */
  record Asked(long at, long id, UUID by, Deed deed) implements Seen {}

  /**
   * A request ended.
   *
   * @param seq the number a post was given, else 0
   */
  record Answered(long at, long id, Outcome outcome, long seq) implements Seen {}

  /**
   * A socket was greeted.
   *
   * @param hello where each stream stood
   */
  record Connected(
      long at, String connection, UUID account, String session, String node, Map<UUID, Long> hello)
      implements Seen {}

  /** A frame with an event came through a socket. */
  record Received(long at, String connection, UUID stream, long seq, long content)
      implements Seen {}

  /** A socket ended. */
  record Closed(long at, String connection, int code) implements Seen {}

  /**
   * What was missed was fetched.
   *
   * @param upTo the stream's last number, as the answer said
   */
  record Fetched(
      long at, UUID account, UUID stream, long after, boolean complete, long upTo, List<Item> items)
      implements Seen {}

  /** A page begins to show a stream, everything up to {@code from} being known. */
  record Began(long at, String page, UUID account, UUID stream, long from) implements Seen {}

  /** A page shows an event. */
  record Shown(long at, String page, UUID stream, long seq, long content) implements Seen {}

  /** A page shows nothing of a stream any more. */
  record Dropped(long at, String page, UUID stream) implements Seen {}

  /** A page at the end, when all was quiet, with the channels it shows and how far. */
  record Stood(long at, String page, UUID account, Map<UUID, Long> cursors) implements Seen {}

  /** A page was shut on purpose. */
  record Left(long at, String page) implements Seen {}

  /** The list of channels said how much is unread, when all was quiet. */
  record Counted(long at, UUID account, UUID channel, long unread) implements Seen {}

  /**
   * Something was broken on purpose from then until {@code at}.
   *
   * @param node which node, or blank when all
   */
  record Disturbed(long from, long at, String fault, String node, boolean kill) implements Seen {
    boolean touches(String place, long begin, long end) {
      boolean here = node.isEmpty() || place.isEmpty() || node.equals(place);
      return here && from <= end && at >= begin;
    }
  }
}
