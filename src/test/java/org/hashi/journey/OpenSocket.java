package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.hashi.ground.Described;

/** A page's socket with the log of every frame that ever came through it. */
final class OpenSocket implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final List<AssertionError> faults = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile long closedAt;
  private volatile String reason = "";
  private final StringBuilder unfinished = new StringBuilder();
  private WebSocket socket;

  private OpenSocket() {}

  /**
   * @param changedHeaders as with a request: a blank value leaves a header out
   */
  static OpenSocket open(PersonAtWork person, Map<String, String> changedHeaders) {
    OpenSocket open = new OpenSocket();
    WebSocket.Builder builder = PersonAtWork.HTTP.newWebSocketBuilder();
    builder.connectTimeout(PATIENCE);
    header(builder, "Origin", changedHeaders.getOrDefault("Origin", person.node().origin()));
    header(
        builder, "Cookie", changedHeaders.getOrDefault("Cookie", person.session().cookieHeader()));
    open.socket = builder.buildAsync(person.node().socketUri(), open.listener()).join();
    open.awaitFrame(frame -> kind(frame).equals("hello"));
    return open;
  }

  /** The status with which the handshake was refused, 101 when it was not. */
  static int handshake(PersonAtWork person, Map<String, String> changedHeaders) {
    try (OpenSocket accepted = open(person, changedHeaders)) {
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException answer) {
        return answer.getResponse().statusCode();
      }
      throw refused;
    }
  }

  /** Every frame so far, in the order of arrival. */
  List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** The frames of one stream. */
  List<JsonNode> events(String streamId) {
    return frames.stream().filter(isOf(streamId)).toList();
  }

  JsonNode hello() {
    return frames.getFirst();
  }

  void say(String text) {
    socket.sendText(text, true).join();
  }

  WebSocket raw() {
    return socket;
  }

  JsonNode awaitFrame(Predicate<JsonNode> wanted) {
    return awaitFrame(wanted, PATIENCE);
  }

  JsonNode awaitFrame(Predicate<JsonNode> wanted, Duration atMost) {
    return Awaitility.await("a frame")
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> frames.stream().filter(wanted).findFirst().orElse(null), found -> found != null);
  }

  /** Waits for the event of a stream that bears this number. */
  JsonNode awaitSeq(String streamId, long seq) {
    return awaitFrame(isOf(streamId).and(frame -> frame.path("seq").asLong() == seq));
  }

  /** Waits for an answer to a ping: everything sent before it has arrived then. */
  void awaitPong() {
    long pongs = pongs();
    say("{\"frame\":\"ping\"}");
    Awaitility.await("pong").atMost(PATIENCE).until(() -> pongs() > pongs);
  }

  int awaitClose() {
    return awaitClose(PATIENCE);
  }

  int awaitClose(Duration atMost) {
    Awaitility.await("close").atMost(atMost).until(closed::isDone);
    return closed.join();
  }

  boolean isClosed() {
    return closed.isDone();
  }

  /** When it was closed, on the clock of {@link System#nanoTime}. */
  long closedAt() {
    return closedAt;
  }

  /** What the server said when it closed the socket. */
  String reason() {
    return reason;
  }

  static Predicate<JsonNode> isOf(String streamId) {
    return frame -> kind(frame).equals("event") && frame.path("streamId").asText().equals(streamId);
  }

  static Predicate<JsonNode> isEvent(String type) {
    return frame -> frame.path("event").path("type").asText().equals(type);
  }

  private long pongs() {
    return frames.stream().filter(frame -> kind(frame).equals("pong")).count();
  }

  private static String kind(JsonNode frame) {
    return frame.path("frame").asText();
  }

  /** Heard on the socket's own thread: a frame that is not as described is told when it closes. */
  private void keep(String text) {
    try {
      Described.frame(text);
    } catch (AssertionError undescribed) {
      faults.add(undescribed);
    }
    frames.add(Json.read(text));
  }

  private static void header(WebSocket.Builder builder, String name, String value) {
    if (!value.isEmpty()) {
      builder.header(name, value);
    }
  }

  /** Ends the connection; what came through it was as described. */
  @Override
  public void close() {
    socket.abort();
    faults.stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault;
            });
  }

  private WebSocket.Listener listener() {
    return new WebSocket.Listener() {
      @Override
      public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        unfinished.append(text);
        if (last) {
          keep(unfinished.toString());
          unfinished.setLength(0);
        }
        from.request(1);
        return null;
      }

      @Override
      public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedAt = System.nanoTime();
        OpenSocket.this.reason = reason;
        closed.complete(code);
        return null;
      }

      @Override
      public void onError(WebSocket from, Throwable error) {
        closed.complete(1006);
      }
    };
  }
}
