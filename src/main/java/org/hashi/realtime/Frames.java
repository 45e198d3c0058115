package org.hashi.realtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Frames as text; a frame for many is encoded once. */
@ApplicationScoped
class Frames {
  private final ObjectMapper json;

  Frames(ObjectMapper json) {
    this.json = json;
  }

  String encode(ServerFrame frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client has one thing to say; whatever else it sends is refused. */
  ServerFrame answer(String text) {
    return isPing(text) ? new ServerFrame.Pong() : new ServerFrame.Refused("unknown-frame");
  }

  private boolean isPing(String text) {
    try {
      JsonNode frame = json.readTree(text);
      return frame != null && "ping".equals(frame.path("frame").asText());
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
