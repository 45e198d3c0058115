package org.hashi.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.StoredEvent;

/** Everything the server may say on a socket. */
public sealed interface ServerFrame {
  /** The discriminator. */
  @JsonProperty
  String frame();

  /** A stream and the number of its last event. */
  record StreamSeq(UUID streamId, long seq) {}

  /** A channel and the number of its last event. */
  record ChannelSeq(UUID channelId, long seq) {}

  /** The first frame: where every stream of the account stands. */
  record Hello(
      String connectionId, int heartbeatSeconds, StreamSeq account, List<ChannelSeq> channels)
      implements ServerFrame {
    @Override
    public String frame() {
      return "hello";
    }
  }

  /**
   * A committed event.
   *
   * @param event the event's JSON as it lies in the log
   */
  record Event(UUID streamId, long seq, Instant at, @JsonRawValue String event)
      implements ServerFrame {
    static Event of(StoredEvent stored) {
      return new Event(stored.streamId(), stored.seq(), stored.at(), stored.payload());
    }

    @Override
    public String frame() {
      return "event";
    }

    @Override
    public String toString() {
      return "Event[" + streamId + " " + seq + "]";
    }
  }

  /** The answer to a ping. */
  record Pong() implements ServerFrame {
    @Override
    public String frame() {
      return "pong";
    }
  }

  /** The answer to anything that is not a frame of a client. */
  record Refused(String code) implements ServerFrame {
    @Override
    public String frame() {
      return "refused";
    }
  }
}
