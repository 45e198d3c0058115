package org.hashi.realtime;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.StoredEvent;

/** Everything the server may say on a socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "frame")
@Schema(
    oneOf = {
      ServerFrame.Hello.class,
      ServerFrame.Event.class,
      ServerFrame.Pong.class,
      ServerFrame.Refused.class
    })
public sealed interface ServerFrame {
  /** A stream and the number of its last event. */
  record StreamSeq(UUID streamId, long seq) {}

  /** A channel and the number of its last event. */
  record ChannelSeq(UUID channelId, long seq) {}

  /** The first frame: where every stream of the account stands. */
  @JsonTypeName("hello")
  record Hello(
      String connectionId, int heartbeatSeconds, StreamSeq account, List<ChannelSeq> channels)
      implements ServerFrame {}

  /**
   * A committed event.
   *
   * @param event the event's JSON as it lies in the log
   */
  @JsonTypeName("event")
  record Event(UUID streamId, long seq, Instant at, @JsonRawValue String event)
      implements ServerFrame {
    static Event of(StoredEvent stored) {
      return new Event(stored.streamId(), stored.seq(), stored.at(), stored.payload());
    }

    @Override
    public String toString() {
      return "Event[" + streamId + " " + seq + "]";
    }
  }

  /** The answer to a ping. */
  @JsonTypeName("pong")
  record Pong() implements ServerFrame {}

  /** The answer to anything that is not a frame of a client. */
  @JsonTypeName("refused")
  record Refused(String code) implements ServerFrame {}
}
