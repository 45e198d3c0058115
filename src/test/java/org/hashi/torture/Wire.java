package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hashi.history.Seen;
import org.hashi.journey.Json;

/** One socket. Every frame is written down the moment it comes. */
final class Wire implements WebSocket.Listener {
  private static final long BEAT_MS = 4_000;
  private static final JsonNode END = Json.object();

  private final String connection;
  private final Person person;
  private final Line line;
  private final Chronicle chronicle;
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final StringBuilder unfinished = new StringBuilder();
  private final AtomicBoolean closed = new AtomicBoolean();
  private WebSocket socket;
  private volatile boolean greeted;
  private volatile boolean patient;
  private volatile int code;

  private Wire(Person person, Line line, String connection, Chronicle chronicle) {
    this.person = person;
    this.line = line;
    this.connection = connection;
    this.chronicle = chronicle;
  }

  static Wire open(Person person, Line line, String connection, Chronicle chronicle) {
    Wire wire = new Wire(person, line, connection, chronicle);
    wire.socket = line.socket(person, connection, wire);
    return wire;
  }

  /** The next frame, or null when the socket is over: closed, or silent for two beats. */
  JsonNode next() {
    try {
      for (int silent = 0; silent < 3 || patient; silent++) {
        JsonNode frame = frames.poll(BEAT_MS, TimeUnit.MILLISECONDS);
        if (frame != null) {
          return frame == END ? null : frame;
        }
        ping();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void ping() {
    if (!closed.get()) {
      socket
          .sendText(Page.ping().toString(), true)
          .exceptionally(
              gone -> {
                over(1006);
                return null;
              });
    }
  }

  void greeted() {
    greeted = true;
  }

  boolean isGreeted() {
    return greeted;
  }

  boolean isClosed() {
    return closed.get();
  }

  int code() {
    return code;
  }

  /** Waits for ever for a node that is silent. */
  Wire patient() {
    patient = true;
    return this;
  }

  void shut() {
    socket.abort();
    over(1000);
  }

  private void over(int why) {
    if (closed.compareAndSet(false, true)) {
      code = why;
      chronicle.note(at -> new Seen.Closed(at, connection, why));
      frames.add(END);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    unfinished.append(text);
    if (last) {
      JsonNode frame = Json.read(unfinished.toString());
      unfinished.setLength(0);
      note(frame);
      frames.add(frame);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int why, String reason) {
    over(why);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    over(1006);
  }

  private void note(JsonNode frame) {
    if (closed.get()) {
      return; // shut by ourselves: nobody looks at it any more
    }
    switch (frame.path("frame").asText()) {
      case "hello" -> chronicle.note(at -> connected(at, frame));
      case "event" ->
          chronicle.note(
              at ->
                  new Seen.Received(
                      at,
                      connection,
                      UUID.fromString(frame.path("streamId").asText()),
                      frame.path("seq").asLong(),
                      Print.of(frame.path("event"))));
      default -> {}
    }
  }

  private Seen.Connected connected(long at, JsonNode hello) {
    Map<UUID, Long> positions = new HashMap<>();
    JsonNode own = hello.path("account");
    positions.put(UUID.fromString(own.path("streamId").asText()), own.path("seq").asLong());
    for (JsonNode one : hello.path("channels")) {
      positions.put(UUID.fromString(one.path("channelId").asText()), one.path("seq").asLong());
    }
    return new Seen.Connected(
        at, connection, person.accountId(), person.sessionName(), line.node(), positions);
  }

  static Seen.Fetched fetched(long at, Person by, UUID stream, long after, JsonNode page) {
    List<Seen.Item> items = new ArrayList<>();
    for (JsonNode frame : page.path("events")) {
      items.add(new Seen.Item(frame.path("seq").asLong(), Print.of(frame.path("event"))));
    }
    boolean complete = page.path("complete").asBoolean();
    return new Seen.Fetched(
        at, by.accountId(), stream, after, complete, page.path("seq").asLong(), items);
  }
}
